import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { inRoot } from '../lib/paths.mjs';

/** What every step works with. */
export interface CheckContext {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** The throw-away profile; the database lies in it. */
  readonly profileDir: string;
  /** Writes a screenshot of the window into out/check, numbered in the order taken. */
  readonly shot: (name: string) => Promise<void>;
}

/** One thing a person would do, and what must then be seen. A step fails by throwing. */
export interface CheckStep {
  readonly name: string;
  readonly run: (context: CheckContext) => Promise<void>;
}

interface StepResult {
  readonly name: string;
  readonly result: 'passed' | 'failed' | 'not reached';
  readonly seconds: number;
  readonly reason?: string;
}

export const checkDir = inRoot('out', 'check');

/** Empties out/check. */
export function startAfresh(): void {
  rmSync(checkDir, { recursive: true, force: true });
  mkdirSync(checkDir, { recursive: true });
}

/** A camera that numbers its pictures. */
export function screenshots(page: Page): CheckContext['shot'] {
  let taken = 0;
  return async (name) => {
    taken += 1;
    await page.screenshot({ path: join(checkDir, `${String(taken).padStart(2, '0')}-${name}.png`) });
  };
}

/**
 * Runs the steps in order and writes out/check/summary.json. Each step stands on the one before, so the first
 * failure ends the run and the rest count as not reached.
 * @returns whether every step passed
 */
export async function runSteps(steps: readonly CheckStep[], context: CheckContext): Promise<boolean> {
  const results: StepResult[] = [];
  for (const step of steps) {
    const isReached = results.every(({ result }) => result === 'passed');
    const result = isReached ? await runStep(step, context) : notReached(step);
    console.log(`${result.result.padEnd(11)} ${step.name}${result.reason ? `\n${result.reason}` : ''}`);
    results.push(result);
  }
  const passed = results.every(({ result }) => result === 'passed');
  writeFileSync(join(checkDir, 'summary.json'), `${JSON.stringify({ passed, steps: results }, null, 2)}\n`);
  return passed;
}

async function runStep(step: CheckStep, context: CheckContext): Promise<StepResult> {
  const start = performance.now();
  const seconds = () => Math.round(performance.now() - start) / 1000;
  try {
    await step.run(context);
    return { name: step.name, result: 'passed', seconds: seconds() };
  } catch (error) {
    await context.shot('failed').catch((lost: unknown) => console.error(`no screenshot: ${String(lost)}`));
    return { name: step.name, result: 'failed', seconds: seconds(), reason: String(error) };
  }
}

function notReached({ name }: CheckStep): StepResult {
  return { name, result: 'not reached', seconds: 0 };
}
