// The least that Electron can do: one window with nothing in it. What the app takes beyond it is ours.
const { app, BrowserWindow } = require('electron');

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800 });
  void window.loadURL('data:text/html,<title>bare</title><h1>bare</h1>');
});
