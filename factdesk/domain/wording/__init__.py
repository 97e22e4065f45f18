"""Characters as readers see them, words, marks that open and close, and the edges of a claim among them."""
