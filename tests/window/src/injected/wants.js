// Everything that a script of somebody else would want. Answers what was granted; there should be nothing.
const [host, done] = arguments;
const granted = [];
const invoke = window.__TAURI_INTERNALS__.invoke;
const COMMANDS = [
  ['read_file', { path: '/etc/passwd' }],
  ['plugin:fs|read_text_file', { path: '/etc/passwd' }],
  ['plugin:shell|open', { path: host }],
  ['plugin:opener|open_url', { url: host }],
  ['plugin:http|fetch', { clientConfig: { method: 'GET', url: host, headers: [] } }],
  ['plugin:webview|create_webview_window', { options: { label: 'second', url: host } }],
  ['plugin:window|create', { options: { label: 'second' } }],
  ['plugin:webview|internal_toggle_devtools', {}],
  ['plugin:event|emit', { event: 'app-event', payload: {} }],
  ['plugin:path|resolve_directory', { directory: 1 }],
  ['plugin:app|version', {}],
];
const tried = async (name, act) => {
  try {
    const answer = await act();
    granted.push(`${name}: ${String(JSON.stringify(answer)).slice(0, 100)}`);
  } catch {
    // Refused, as it should be.
  }
};
(async () => {
  if (window.__TAURI__ !== undefined) granted.push('the global door of the shell');
  for (const [name, request] of COMMANDS) await tried(name, () => invoke(name, request));
  await tried('a command that is not on the list', () => invoke('ipc', { command: 'system_run', request: {} }));
  await tried('fetch', () => fetch(`${host}/fetch`).then((answer) => answer.status));
  await tried('XMLHttpRequest', () => new Promise((good, bad) => {
    const request = new XMLHttpRequest();
    request.onload = () => good('loaded');
    request.onerror = bad;
    request.open('GET', `${host}/xhr`);
    request.send();
  }));
  await tried('WebSocket', () => new Promise((good, bad) => {
    const socket = new WebSocket(host.replace('http', 'ws'));
    socket.onopen = () => good('open');
    socket.onerror = bad;
  }));
  await tried('eval', () => (0, eval)('1 + 1'));
  await tried('Worker', () => new Promise((good, bad) => {
    const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' })));
    worker.onmessage = () => good('works');
    worker.onerror = bad;
  }));
  await tried('import', () => import(`${host}/module.js`).then(() => 'loaded'));
  navigator.sendBeacon?.(`${host}/beacon`, 'x');
  const opened = window.open(`${host}/window`);
  if (opened) granted.push('another window');
  try {
    Object.prototype.polluted = true;
    if ({}.polluted) granted.push('the prototype of all objects');
  } catch {
    // Frozen.
  }
  for (const address of ['data:text/html,gone', 'file:///etc/passwd', `${host}/gone`]) {
    window.location.assign(address);
    // A page that may go is gone by then, and never answers.
    await new Promise((go) => setTimeout(go, 700));
  }
  done(granted);
})();
