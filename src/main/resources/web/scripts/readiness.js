// Whether what is shown is whole, or Bofast still reads the register.

import { outside } from './place.js';

const PAUSE_MS = 2_000;
const NOT_READY = 503;

/** Calls `say(isWhole)` now and again until all is whole; returns how to stop. */
export function untilWhole(say) {
  let timer = null;
  let isStopped = false;

  async function ask() {
    const status = await fetch(outside('/health/ready'), { cache: 'no-store' }).then((answer) => answer.status, () => 0);
    if (!isStopped) {
      say(status !== NOT_READY);
      timer = status === NOT_READY ? setTimeout(ask, PAUSE_MS) : null;
    }
  }

  ask();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
