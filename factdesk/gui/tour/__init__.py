"""The tour: four steps over the real window, pointing at what they speak of."""
