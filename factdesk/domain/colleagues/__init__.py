"""What colleagues hand out, bring back, merge, review and say to each other."""
