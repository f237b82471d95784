import { Option, type Command } from 'commander';
import type { TFunction } from 'i18next';
import { z } from 'zod';
import { unmatchedSchema } from '../../../shared/contract/matches';
import { costTermSchema } from '../../../shared/domain/match';
import {
  nearMissWords,
  plainNames,
  refusedWords,
  termWords,
  type Names,
  type Saying,
} from '../../../shared/words/reasons';
import type { Reader } from '../../database/session';
import { csvText, writeCsvFile } from '../../csv/write-csv';
import { noteExport } from '../../database/audit/notes';
import { hidden } from '../../features/matches/private-refusals';
import { readTerms } from '../../features/terms/repository';
import { createTranslate } from '../../words/translate';
import type { Surroundings } from '../io';
import { withLogIn, type LogInOptions } from '../log-in';
import { suggestionRows, unmatchedRows } from '../suggestion.repository';
import { withDatabase, type Opened } from '../with-database';

interface Options extends LogInOptions {
  readonly format: 'csv' | 'json';
  readonly out?: string;
}

/** One suggestion, or one request that nobody was found for (`match` and `helper` are null then). */
interface SuggestionLine {
  readonly match: number | null;
  readonly request: number;
  readonly requester: string;
  readonly category: string;
  readonly summary: string;
  readonly urgency: string;
  readonly helper: string | null;
  readonly cost: number | null;
  readonly speaksFor: readonly string[];
  readonly speaksAgainst: readonly string[];
  readonly wouldHelp: readonly string[];
}

const HEADERS = [
  'Match',
  'Request',
  'Requester',
  'Category',
  'Summary',
  'Urgency',
  'Helper',
  'Cost',
  'Speaks for',
  'Speaks against',
  'Would help',
];

export function addSuggestions(program: Command, surroundings: Surroundings): void {
  const { out } = surroundings;
  withLogIn(program.command('suggestions'))
    .description('list suggested matches with their reasons, and requests nobody was found for')
    .addOption(new Option('--format <form>', 'form of the list').choices(['csv', 'json']).default('csv'))
    .option('--out <file>', 'write a CSV file instead of printing')
    .action(async (options: Options) => {
      const { format, out: path } = options;
      const t = await createTranslate();
      const lines = await withDatabase(options, 'match.read', surroundings, async (opened) => {
        const found = await opened.read((reader) => suggestionLines(reader, t, opened));
        await opened.database.write(
          'suggestions',
          (writer) => noteExport(writer, 'suggestions', found.length),
          opened.by,
        );
        return found;
      });
      if (format === 'json') {
        out(`${JSON.stringify(lines, null, 2)}\n`);
        return;
      }
      const rows = lines.map(toCells);
      if (path !== undefined) await writeCsvFile(path, HEADERS, rows);
      else for (const part of csvText(HEADERS, rows)) out(part);
    });
}

const suggestedSchema = z.array(z.object({ cost: z.number(), terms: z.array(costTermSchema) }));
const missingSchema = z.array(z.object({ unmatched: unmatchedSchema }));

async function suggestionLines(
  reader: Reader,
  t: TFunction,
  { shown, listed }: Pick<Opened, 'shown' | 'listed'>,
): Promise<SuggestionLine[]> {
  const people = await listed(reader);
  const labels = new Map((await readTerms(reader)).map((term) => [term.code, term.label]));
  const names = plainNames('en', (code) => labels.get(code) ?? code);
  const said = (sayings: readonly Saying[], isWanted: (saying: Saying) => boolean) =>
    sayings.filter(isWanted).map(({ key, params }) => t(key, params));
  const suggested = shown(suggestedSchema, await suggestionRows(reader, people)).map(
    (row): SuggestionLine => {
      const sayings = row.terms.flatMap((term) => termWords(term, names));
      return {
        ...common(row, names),
        match: row.matchId,
        helper: row.helper,
        cost: row.cost,
        speaksFor: said(sayings, ({ tone }) => tone !== 'against'),
        speaksAgainst: said(sayings, ({ tone }) => tone === 'against'),
        wouldHelp: [],
      };
    },
  );
  const missing = shown(missingSchema, await unmatchedRows(reader, people)).map((row): SuggestionLine => {
    const all = () => true;
    return {
      ...common(row, names),
      match: null,
      helper: null,
      cost: null,
      speaksFor: [],
      speaksAgainst: said(row.unmatched.refusals.map(hidden).map(refusedWords), all),
      wouldHelp: said(
        row.unmatched.nearMisses.map((miss) => nearMissWords(miss, names)),
        all,
      ),
    };
  });
  return [...suggested, ...missing];
}

function common(
  row: { requestId: number; requester: string; category: string; summary: string; urgency: string },
  names: Names,
) {
  const { requestId, requester, category, summary, urgency } = row;
  return { request: requestId, requester, category: names.label(category), summary, urgency };
}

function toCells(line: SuggestionLine): (string | number | null)[] {
  const { match, request, requester, category, summary, urgency, helper, cost } = line;
  const sentences = [line.speaksFor, line.speaksAgainst, line.wouldHelp].map((part) => part.join('; '));
  return [match, request, requester, category, summary, urgency, helper, cost, ...sentences];
}
