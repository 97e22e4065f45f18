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
        <source>Suggestions that become claims: {0}. Articles: {1}.</source>
        <translation>Vorschläge, die zu Behauptungen werden: {0}. Artikel: {1}.</translation>
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
        <source>Split Claim at Caret</source>
        <translation>Behauptung an der Schreibmarke teilen</translation>
    </message>
    <message>
        <source>Write Note</source>
        <translation>Notiz schreiben</translation>
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
        <source>Show Statements</source>
        <translation>Aussagen des Artikels zeigen</translation>
    </message>
    <message>
        <source>Hide Suggestions Until First Pass</source>
        <translation>Vorschläge bis nach dem ersten Durchgang verbergen</translation>
    </message>
    <message>
        <source>Guidelines…</source>
        <translation>Richtlinien …</translation>
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
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
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
</context>
<context>
    <name>ArticlesPanel</name>
    <message>
        <source>Search articles  ( / )</source>
        <translation>Artikel durchsuchen  ( / )</translation>
    </message>
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
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>No article matches. Press Esc in the search field to see all.</source>
        <translation>Kein Artikel passt dazu. Mit Esc im Suchfeld sehen Sie wieder alle.</translation>
    </message>
    <message>
        <source>No articles yet. Import files with Ctrl+I, or drop them here.</source>
        <translation>Noch keine Artikel. Importieren Sie Dateien mit Strg+I oder ziehen Sie sie hierher.</translation>
    </message>
</context>
<context>
    <name>ClaimsModel</name>
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
        <source>Claims</source>
        <translation>Behauptungen</translation>
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
        <source>Suggestions are hidden until you have finished a first pass. Select words in the article and press R, D, U or C; then press Shift+F.</source>
        <translation>Vorschläge bleiben verborgen, bis Sie einen ersten Durchgang abgeschlossen haben. Wählen Sie Wörter im Artikel aus und drücken Sie R, D, U oder C; danach Umschalt+F.</translation>
    </message>
    <message>
        <source>No claims yet. Select words in the article and press R, D, U or C, or press Ctrl+G for suggestions.</source>
        <translation>Noch keine Behauptungen. Wählen Sie Wörter im Artikel aus und drücken Sie R, D, U oder C, oder holen Sie mit Strg+G Vorschläge.</translation>
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
        <source>Open for Reading</source>
        <translation>Nur zum Lesen öffnen</translation>
    </message>
    <message>
        <source>Open a Copy</source>
        <translation>Eine Kopie öffnen</translation>
    </message>
    <message>
        <source>Who is annotating? Your labels carry this name.</source>
        <translation>Wer annotiert? Ihre Labels tragen diesen Namen.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
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
        <source>Accepted.</source>
        <translation>Angenommen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
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
        <source>Open Folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
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
        <source>Text of the guidelines</source>
        <translation>Text der Richtlinien</translation>
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
        <source>Version {0}</source>
        <translation>Fassung {0}</translation>
    </message>
    <message>
        <source>No guidelines yet</source>
        <translation>Noch keine Richtlinien</translation>
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
    <message>
        <source>Select words in the article, or press J to go to the first claim.</source>
        <translation>Wählen Sie Wörter im Artikel aus oder gehen Sie mit J zur ersten Behauptung.</translation>
    </message>
    <message>
        <source>Suggested by: {0}. Score {1}. Press Enter to accept, X to reject.</source>
        <translation>Vorgeschlagen durch: {0}. Punktwert {1}. Enter nimmt an, X lehnt ab.</translation>
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
        <source>Words that signal a claim, beside those that FactDesk knows. Mute one that misleads in your articles; the next run of suggestions reads every article anew.</source>
        <translation>Wörter, die eine Behauptung anzeigen, zusätzlich zu denen, die FactDesk kennt. Schalten Sie stumm, was in Ihren Artikeln in die Irre führt; beim nächsten Vorschlagen wird jeder Artikel neu gelesen.</translation>
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
        <source>No article is chosen.</source>
        <translation>Kein Artikel ist ausgewählt.</translation>
    </message>
    <message>
        <source>Drop text files here, press Ctrl+I to import articles, or Ctrl+Shift+V to paste one.</source>
        <translation>Ziehen Sie Textdateien hierher, importieren Sie Artikel mit Strg+I oder fügen Sie einen mit Strg+Umschalt+V ein.</translation>
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
        <source>Label the claims of news articles: reported, denied, unconfirmed or confirmed.</source>
        <translation>Behauptungen in Nachrichtenartikeln kennzeichnen: berichtet, dementiert, unbestätigt oder bestätigt.</translation>
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
        <source>Nothing more to decide here. Press F to finish the article, N for the next one.</source>
        <translation>Hier ist nichts mehr offen. F schließt den Artikel ab, N führt zum nächsten.</translation>
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
        <source>That was the last article.</source>
        <translation>Das war der letzte Artikel.</translation>
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
</TS>
