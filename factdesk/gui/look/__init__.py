"""How the window looks and speaks: themes, faces, languages."""
