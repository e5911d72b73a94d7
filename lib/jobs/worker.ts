import { setTimeout as sleep } from 'node:timers/promises';
import { Logger, makeWorkerUtils, type Runner, run, type TaskList } from 'graphile-worker';
import { env } from '../env';
import { type Network, network } from '../import/fetch';
import { dueInlets, forgetPolls } from '../import/inlets/store';
import { pollInlet } from './poll';

/** Polls under way at once in one worker: they wait for others' servers most of the time, and take the database in turns. */
const CONCURRENCY = 12;
/** Inlets that one look at what is due brings into the queue; what is left is found by the next. */
const MAX_DUE = 2_000;
/** How long to wait before working again after the database was lost. */
const AGAIN_AFTER_MS = 5_000;
/** How long the poll log is kept: as long as the plot that is drawn from it, and a day. */
const LOG_DAYS = 31;

/**
 * The queue is the trigger only: what is due and who has it in hand stands in `Inlet`. A job that a killed worker left locked is passed by,
 * since the next look adds the inlet again when its lease has run out; one that runs twice finds the inlet not due.
 */
const tasksOn = (net: Network): TaskList => ({
  'find-due': async (_, { addJob }) => {
    for (const inletId of await dueInlets(MAX_DUE)) await addJob('poll', { inletId }, keyOf(inletId));
  },
  poll: async (payload) => {
    const { inletId, asked } = payload as { inletId: string; asked?: boolean };
    await pollInlet(net, inletId, asked !== true);
  },
  'forget-polls': async () => {
    await forgetPolls(LOG_DAYS);
  },
});

const keyOf = (inletId: string) => ({ jobKey: `poll:${inletId}`, maxAttempts: 1 });

/** Failures of jobs are bugs: they are printed. All else of the queue's own talk is not. */
const logger = new Logger(() => (level, message) => {
  if (level === 'error') console.error(message);
});

/**
 * Starts working: looks every minute for what is due, and polls. Stops with `stop()`, after what is under way.
 * @param net the network by the settings, unless a measurement has one of its own
 */
export async function startWorker(net: Network = network()): Promise<Runner> {
  const runner = await run({
    connectionString: env().DATABASE_URL,
    ...{
      concurrency: CONCURRENCY,
      maxPoolSize: CONCURRENCY + 2,
      noHandleSignals: true,
      logger,
      taskList: tasksOn(net),
    },
    crontab: '* * * * * find-due\n17 4 * * * forget-polls',
  });
  await runner.addJob('find-due', {}, { jobKey: 'find-due' });
  return runner;
}

/** Works for as long as this process lives: where the database was away, working begins again when it is back. */
export async function keepWorking(): Promise<never> {
  for (;;) {
    try {
      const runner = await startWorker();
      await runner.promise;
    } catch (error) {
      console.error('The worker stopped and begins again:', error instanceof Error ? error.message : error);
    }
    await sleep(AGAIN_AFTER_MS);
  }
}

/** Puts a poll into the queue that a person asked for; a worker begins it at once. */
export async function pollNow(inletId: string): Promise<void> {
  const utils = await makeWorkerUtils({ connectionString: env().DATABASE_URL, logger });
  try {
    await utils.migrate();
    await utils.addJob('poll', { inletId, asked: true }, { maxAttempts: 1 });
  } finally {
    await utils.release();
  }
}
