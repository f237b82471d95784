import { join } from 'node:path';
import type { Command } from 'commander';
import { Gazetteer } from '../../maps/gazetteer';
import { openTileStore } from '../../maps/tile-store';
import { fillSample, SAMPLE_HELPERS, SAMPLE_REQUESTS } from '../../sample';
import { parseWhole, type Surroundings } from '../io';
import { withNewDatabase } from '../with-database';

export function addSample(program: Command, { note, now, resources }: Surroundings): void {
  program
    .command('sample')
    .description('make a data file with the sample organisation, in which everybody is invented')
    .requiredOption('--db <file>', 'where the data shall lie')
    .option('--seed <number>', 'another number gives other people', parseWhole(0, 4_294_967_295), 1)
    .action(async ({ db, seed }: { db: string; seed: number }) => {
      const map = await openTileStore(join(resources, 'maps', 'liechtenstein-2013.mbtiles'));
      try {
        const gazetteer = new Gazetteer({ townFile: join(resources, 'places', 'places.tsv.gz'), map });
        await withNewDatabase(db, (database) => fillSample(database, { gazetteer, now: now(), seed }));
      } finally {
        await map.close();
      }
      note(
        `The sample organisation with ${SAMPLE_REQUESTS} open requests and ${SAMPLE_HELPERS} helpers is in ${db}.`,
      );
    });
}
