"""Programs that are started to see how soon they show something: each prints what it has reached and when."""

BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit

class Editor(QPlainTextEdit):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, done)

def done():
    print("painted", flush=True)
    app.quit()

app = QApplication([])
window = QMainWindow()
window.setCentralWidget(Editor(window))
window.resize(1280, 820)
window.show()
app.exec()
"""
"""The least that a window with an editor in it can be."""

OURS = """
import gc, sys
gc.disable()  # as the program's own door does until the window is painted
from factdesk.gui import app

class Told(app.MainWindow):
    def __init__(self, settings, **how):
        super().__init__(settings, **how)
        self.painted.connect(lambda: print("painted", flush=True))
        if len(sys.argv) == 1:
            self.painted.connect(self.close)

    def furnish(self):
        super().furnish()
        self.desk.active_changed.connect(self.look)

    def look(self):
        if self.desk.article is not None:
            self.desk.active_changed.disconnect(self.look)
            app.QApplication.processEvents()
            print("shown", self.desk.article.title, flush=True)
            self.close()

app.MainWindow = Told
app.run_window(sys.argv[1] if len(sys.argv) > 1 else None, annotator="Ana")
"""
"""FactDesk on its first page, or on a project until an article is shown."""
