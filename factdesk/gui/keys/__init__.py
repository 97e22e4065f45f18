"""Actions and the keys, menus, sheets and palette that are made from their one table."""
