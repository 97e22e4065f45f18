"""How far several people agree: on what is a claim, on how far it reaches, and on its label."""
