// The draft opens at this question the next time.
const [draft, end, done] = arguments;
const call = (command, request) => window.__TAURI_INTERNALS__.invoke('ipc', { command, request });
(async () => {
  const { nodes } = await call('draft_open', { draft });
  await call('draft_keep_place', { draft, key: nodes.find((node) => node.key.endsWith(end)).key });
})().then(() => done('kept'), (fault) => done(String(fault?.message ?? JSON.stringify(fault))));
