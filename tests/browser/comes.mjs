// Waiting for what comes in its own time: looked at again and again, never slept for.

/** Waits until a condition holds, looking every 50 ms; answers whether it came to hold. */
export async function comes(holds, within = 3000) {
  for (const end = Date.now() + within; Date.now() < end; await new Promise((go) => setTimeout(go, 50))) if (await holds()) return true;
  return Boolean(await holds());
}
