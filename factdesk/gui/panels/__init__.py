"""What stands beside the article: lists, the active claim, the bars."""
