// Says that the text has been painted: after the next frame.
requestAnimationFrame(() => setTimeout(() => window.__TAURI_INTERNALS__.invoke('shown')));
