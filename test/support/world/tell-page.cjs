// Loaded beside the app (`electron -r`), and before the preload script of its pages: tests tell a page what would take hours or
// a broken disk to come about (`test:change`), over the line on which the core tells it what is so.
if (process.type === 'renderer') {
  /** @type {MessagePort | null} */
  let line = null;
  const { prototype } = MessagePort;
  const known = Object.getOwnPropertyDescriptor(prototype, 'onmessage');
  Object.defineProperty(prototype, 'onmessage', {
    ...known,
    /** @param {unknown} listener */
    set(listener) {
      line = this;
      known?.set?.call(this, listener);
    },
  });
  require('electron').ipcRenderer.on('test:change', (_, text) => {
    line?.dispatchEvent(new MessageEvent('message', { data: { kind: 'change', text } }));
  });
} else if (process.type === 'browser') {
  require('electron').app.on('session-created', (session) =>
    session.setPreloads([...session.getPreloads(), __filename]),
  );
}
