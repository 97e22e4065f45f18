"""Learning from a project's decisions: a model beside the rules that corrects them and finds what they miss.

`columns` says what is known of each word, `templates` which combinations of that are looked at. `chain` decides word
by word where claims begin and end, and `descent` teaches it from `lessons`; `labels` learns labels. `model` and
`model_file` keep what was learned, `applying` makes suggestions of it, `reader` lets the suggester do so. `training`
does all of it for a project and measures it on held-out articles; `learner` runs it in a process of its own, and
`shelf` keeps the versions of each project in the user's data folder. numpy is imported inside functions.
"""
