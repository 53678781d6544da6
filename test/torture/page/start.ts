/**
 * The window under torture: the app's own bridge and storage, and no screens.
 *
 * `?do=` says what it does. It speaks on the console, each thing between `@@`,
 * and says that a write was acknowledged only after the store has answered.
 */
import { connectBridge } from '#bridge/connect.ts';
import { burst } from './burst.ts';
import { look, prepare } from './prepared.ts';
import { restoreAgain } from './restore-again.ts';
import { asked, say } from './window.ts';

const jobs: Readonly<Record<string, (bridge: Awaited<ReturnType<typeof connectBridge>>) => Promise<void>>> = {
  burst,
  prepare,
  look,
  restoreAgain,
};

connectBridge()
  .then((bridge) => jobs[asked.get('do') ?? 'burst']?.(bridge))
  .catch((fault: unknown) => say(`FAULT ${String(fault)}`));
