import { Argument, type Command } from 'commander';
import type { LatLng } from '../../../shared/domain/geo';
import { csvText, writeCsvFile } from '../../csv/write-csv';
import { generateHelpers } from '../../sample/generate-helpers';
import { parseList, parsePoint, parseWhole, type Surroundings } from '../io';

interface Options {
  readonly count: number;
  readonly around: LatLng;
  readonly radiusKm: number;
  readonly seed: number;
  readonly languages: string[];
  readonly out?: string;
}

export function addGenerate(program: Command, { out, note, now }: Surroundings): void {
  program
    .command('generate')
    .description('write a CSV file of invented helpers, to try Kith with')
    .addArgument(new Argument('<kind>', 'what to invent').choices(['helpers']))
    .requiredOption('--around <lat,lng>', 'the middle of where they live', parsePoint)
    .option('--count <number>', 'how many', parseWhole(1, 200_000), 1500)
    .option('--radius-km <number>', 'how far around they live', parseWhole(1, 500), 8)
    .option('--seed <number>', 'another number gives other people', parseWhole(0, 4_294_967_295), 1)
    .option('--languages <tags>', 'languages they speak', parseList, ['en'])
    .option('--out <file>', 'file to write; otherwise it is printed')
    .action(async (_kind: string, { radiusKm, out: path, ...rest }: Options) => {
      const { headers, rows } = generateHelpers({ ...rest, radiusMetres: radiusKm * 1000, now: now() });
      if (path === undefined) {
        for (const part of csvText(headers, rows)) out(part);
        return;
      }
      await writeCsvFile(path, headers, rows);
      note(`${rows.length} invented helpers are in ${path}.`);
    });
}
