import { setTimeout as sleep } from 'node:timers/promises';
import { Logger, makeWorkerUtils, type Runner, run, type TaskList } from 'graphile-worker';
import { env } from '../env';
import { type Network, network } from '../import/fetch';
import { dueInlets, forgetPolls } from '../import/inlets/store';
import { dueTargets, forgetDeliveries, type Target } from '../publish/webhooks/store';
import { announceDue } from './announce';
import { deliverTo } from './deliver';
import { resumeUploads } from './file';
import { pollInlet } from './poll';

/** Polls under way at once in one worker: they wait for others' servers most of the time, and take the database in turns. */
const CONCURRENCY = 12;
/** Inlets that one look at what is due brings into the queue; what is left is found by the next. */
const MAX_DUE = 2_000;
/** How long to wait before working again after the database was lost. */
const AGAIN_AFTER_MS = 5_000;
/** How long the logs of polls and deliveries are kept: as long as the plot that is drawn from it, and a day. */
const LOG_DAYS = 31;

/**
 * The queue is the trigger only: what is due and who has it in hand stands in `Inlet`, `Delivery` and `Upload`. A job that a killed worker left locked
 * is passed by, since the next look adds it again when its lease has run out; one that runs twice finds nothing due.
 */
const tasksOn = (net: Network): TaskList => ({
  'find-due': async (_, { addJob }) => {
    for (const inletId of await dueInlets(MAX_DUE)) await addJob('poll', { inletId }, keyOf(inletId));
  },
  poll: async (payload) => {
    const { inletId, asked } = payload as { inletId: string; asked?: boolean };
    await pollInlet(net, inletId, asked !== true);
  },
  announce: async (_, { addJob }) => {
    await announceDue();
    for (const target of await dueTargets()) await addJob('deliver', { target }, deliveryKey(target));
  },
  deliver: async (payload) => {
    await deliverTo(net, (payload as { target: Target }).target);
  },
  'resume-uploads': async (_, { addJob }) => {
    if (await resumeUploads()) await addJob('resume-uploads', {}, { jobKey: 'resume-uploads' });
  },
  'forget-logs': async () => {
    await forgetPolls(LOG_DAYS);
    await forgetDeliveries(LOG_DAYS);
  },
});

const deliveryKey = (target: Target) => ({ jobKey: `deliver:${target ?? 'hub'}`, maxAttempts: 1 });
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
    crontab: '* * * * * find-due\n* * * * * announce\n* * * * * resume-uploads\n17 4 * * * forget-logs',
  });
  await runner.addJob('find-due', {}, { jobKey: 'find-due' });
  await runner.addJob('announce', {}, { jobKey: 'announce' });
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
export const pollNow = (inletId: string): Promise<void> => addNow('poll', { inletId, asked: true });

/** Has what waits for a target sent at once, as far as it is due. */
export const deliverNow = (target: Target): Promise<void> => addNow('deliver', { target });

async function addNow(task: string, payload: Record<string, unknown>): Promise<void> {
  const utils = await makeWorkerUtils({ connectionString: env().DATABASE_URL, logger });
  try {
    await utils.migrate();
    await utils.addJob(task, payload, { maxAttempts: 1 });
  } finally {
    await utils.release();
  }
}
