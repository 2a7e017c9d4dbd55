// Times: which days a sentence names, and which may be the same.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { StatedTime } from '../../server/src/engine/model/claim';
import { compareTimes, type TimeRelation } from '../../server/src/engine/text/dates/compareTimes';
import { timesIn } from '../../server/src/engine/text/dates/timesIn';
import { isoOfDay, weekdayOf, dayNumber } from '../../server/src/engine/text/calendar';

/** A Wednesday. */
const WRITTEN = '2025-08-20';
const read = (text: string, reference: string | undefined = WRITTEN): readonly StatedTime[] =>
  timesIn(text, { start: 0, end: text.length }, reference);
const only = (text: string, reference?: string): StatedTime => {
  const found = read(text, reference);
  assert.equal(found.length, 1, `${text}: ${JSON.stringify(found)}`);
  return found[0]!;
};

/** `16 August 2025 = 2025-08-16`: the words, and the days; a weekday or a month and day where there are none. */
const told = (text: string): readonly string[] =>
  read(text).map(({ span, from, to, weekday, month, day, bound }) => {
    const words = text.slice(span.start, span.end);
    const days = from === undefined ? undefined : from === to ? from : `${from}..${to ?? ''}`;
    const open = [
      weekday === undefined ? undefined : `weekday ${String(weekday)}`,
      month && `month ${String(month)}`,
      day && `day ${String(day)}`,
    ];
    return [words, '=', bound, days ?? open.filter(Boolean).join(' ')].filter(Boolean).join(' ');
  });

describe('times', () => {
  const cases: readonly [text: string, ...expected: string[]][] = [
    ['It ended on 16 August 2025.', '16 August 2025 = 2025-08-16'],
    ['It ended on Aug. 16, 2025.', 'Aug. 16, 2025 = 2025-08-16'],
    ['It ended on the 16th of August 2025.', '16th of August 2025 = 2025-08-16'],
    ['It ended on 2025-08-16.', '2025-08-16 = 2025-08-16'],
    ['It ended on 16/8/2025.', '16/8/2025 = 2025-08-16'],
    ['It ended on 5/6/2025.', '5/6/2025 = 2025-05-06..2025-06-05'],
    ['It ended on Saturday, 16 August 2025.', 'Saturday, 16 August 2025 = 2025-08-16'],
    ['It ended on August 16.', 'August 16 = 2025-08-16'],
    ['It ended on 16 February.', '16 February = month 2 day 16'],
    ['It lasts 3-5 March 2024.', '3-5 March 2024 = 2024-03-03..2024-03-05'],
    ['It lasts from 3 March to 5 April 2024.', '3 March to 5 April 2024 = 2024-03-03..2024-04-05'],
    ['It ended in March 2019.', 'March 2019 = 2019-03-01..2019-03-31'],
    ['It ended in March.', 'March = month 3'],
    ['It ended in 2019.', '2019 = 2019-01-01..2019-12-31'],
    ['It ended in late 2019.', 'late 2019 = 2019-06-13..2019-12-31'],
    ['It lasted from 2010 to 2015.', '2010 to 2015 = 2010-01-01..2015-12-31'],
    ['It was the 2019-20 season.', '2019-20 = 2019-01-01..2020-12-31'],
    ['It began in the 1990s.', '1990s = 1990-01-01..1999-12-31'],
    ['It began in the ’90s.', '’90s = 1990-01-01..1999-12-31'],
    ['It began in the 19th century.', '19th century = 1801-01-01..1900-12-31'],
    ['It grew in the third quarter of 2024.', 'third quarter of 2024 = 2024-07-01..2024-09-30'],
    ['It grew in Q3 2024.', 'Q3 2024 = 2024-07-01..2024-09-30'],
    ['It grew in the summer of 2014.', 'summer of 2014 = 2014-05-01..2014-09-30'],
    ['It grew in fiscal year 2021.', 'fiscal year 2021 = 2020-01-01..2022-12-31'],
    ['It ended on Monday.', 'Monday = 2025-08-18'],
    ['It will end on Monday.', 'Monday = 2025-08-18..2025-08-25'],
    ['He left last Friday.', 'last Friday = 2025-08-08..2025-08-15'],
    ['He said so on Friday morning.', 'Friday morning = 2025-08-15'],
    ['He said so yesterday.', 'yesterday = 2025-08-19'],
    ['He said so the day before yesterday.', 'the day before yesterday = 2025-08-18'],
    ['He will say so tomorrow.', 'tomorrow = 2025-08-21'],
    ['He said so last week.', 'last week = 2025-08-06..2025-08-19'],
    ['He said so last month.', 'last month = 2025-07-01..2025-07-31'],
    ['He said so last year.', 'last year = 2024-01-01..2024-12-31'],
    ['He said so three days ago.', 'three days ago = 2025-08-16..2025-08-18'],
    ['He said so two years ago.', 'two years ago = 2023-02-01..2024-03-07'],
    ['It must end by 2030.', '2030 = by 2030-01-01..2030-12-31'],
    ['It has grown since May.', 'May = since month 5'],
    ['It ended before 2019.', '2019 = before 2019-01-01..2019-12-31'],
  ];
  for (const [text, ...expected] of cases) {
    it(`reads “${text}”`, () => assert.deepEqual(told(text), expected));
  }

  const none: readonly string[] = [
    'He may march with them.',
    'May Orsk left.',
    'It counts 2,019 people.',
    'It lost 2019 people.',
    'It lost 2000 troops.',
    'It cost $2,019.',
    'More than 2000 ships came.',
    'It took two years.',
    'It is a 4x4.',
    'He had a second.',
    'The sun sat low.',
    'The Sunday Herald said so.',
    'Good Friday bargains are few.',
    'The fall in prices went on.',
    'The Tonight Show went on.',
    'A guest of This Week laughed.',
    'Room 1984 is empty, flight 2020 is late.',
  ];
  for (const text of none) it(`finds no time in “${text}”`, () => assert.deepEqual(told(text), []));

  it('keeps what is known where no day of writing is', () => {
    const { weekday, from } = timesIn('on Monday', { start: 0, end: 9 })[0]!;
    assert.deepEqual({ weekday, from }, { weekday: 1, from: undefined });
    assert.equal(timesIn('last week', { start: 0, end: 9 })[0]!.from, undefined);
  });

  const pairs: readonly [draft: string, source: string, relation: TimeRelation][] = [
    ['on 16 August 2025', 'on Aug. 16, 2025', 'same'],
    ['on 16 August 2025', 'on 17 August 2025', 'incompatible'],
    ['in August 2025', 'on 16 August 2025', 'compatible'],
    ['in July 2025', 'on 16 August 2025', 'incompatible'],
    ['in 2019', 'in March 2019', 'compatible'],
    ['in 2019', 'in 2020', 'incompatible'],
    ['in the 1990s', 'in 1995', 'compatible'],
    ['in the 1990s', 'in 2003', 'incompatible'],
    ['on Monday', 'on Monday', 'same'],
    ['on Monday', 'on Tuesday', 'incompatible'],
    ['on Saturday', 'on 16 August 2025', 'compatible'],
    ['on Sunday', 'on 16 August 2025', 'incompatible'],
    ['on 16 August', 'on August 16', 'same'],
    ['on 16 August', 'on 18 August', 'incompatible'],
    ['yesterday', 'on Aug. 19, 2025', 'same'],
    ['yesterday', 'on Aug. 12, 2025', 'incompatible'],
    ['last week', 'on 12 August 2025', 'compatible'],
    ['last week', 'on 2 June 2025', 'incompatible'],
    ['last year', 'in 2024', 'same'],
    ['last year', 'in 2021', 'incompatible'],
    ['three days ago', 'on 17 August', 'compatible'],
    ['in early 2019', 'in November 2019', 'incompatible'],
    ['in early 2019', 'in March 2019', 'compatible'],
    ['in the third quarter of 2024', 'in August 2024', 'compatible'],
    ['in the third quarter of 2024', 'in May 2024', 'incompatible'],
    ['in 2018', 'before 2019', 'compatible'],
    ['in 2021', 'before 2019', 'incompatible'],
    ['by 2030', 'by 2035', 'incompatible'],
    ['by 2030', 'in 2028', 'compatible'],
    ['since 2014', 'since 2014', 'same'],
    ['since 2014', 'since 2016', 'incompatible'],
    ['since 2014', 'before 2019', 'unknown'],
    ['in March', 'in 2019', 'unknown'],
    ['in March', 'in April', 'incompatible'],
    ['on 5/6/2025', 'on 5 June 2025', 'compatible'],
    ['in fiscal year 2021', 'in 2021', 'compatible'],
    ['from 2010 to 2015', 'in 2012', 'compatible'],
  ];
  for (const [draft, source, relation] of pairs)
    it(`holds “${draft}” against “${source}”: ${relation}`, () =>
      assert.equal(compareTimes(only(draft), only(source)), relation));

  const days = fc.integer({ min: dayNumber(1900, 1, 1), max: dayNumber(2090, 12, 31) });
  const MONTHS = 'January February March April May June July August September October November December'.split(' ');
  const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
  const written = (day: number, form: number): string => {
    const [year = '', month = '', date = ''] = isoOfDay(day).split('-');
    const name = MONTHS[Number(month) - 1] ?? '';
    return [
      `${Number(date)} ${name} ${year}`,
      `${name} ${Number(date)}, ${year}`,
      `${year}-${month}-${date}`,
      `${WEEKDAYS[weekdayOf(day)] ?? ''}, ${name} ${Number(date)}, ${year}`,
    ][form]!;
  };

  it('reads any day in any of its forms', () => {
    fc.assert(
      fc.property(days, fc.nat(3), (day, form) => {
        const { from, to } = only(`It ended on ${written(day, form)}.`);
        assert.deepEqual([from, to], [isoOfDay(day), isoOfDay(day)]);
      }),
    );
  });

  it('knows the weekday of a date', () => {
    fc.assert(
      fc.property(days, fc.nat(6), (day, weekday) => {
        const named = timesIn(`on ${WEEKDAYS[weekday]!}`, { start: 0, end: 20 })[0]!;
        const relation = compareTimes(named, only(written(day, 0)));
        assert.equal(relation, weekday === weekdayOf(day) ? 'compatible' : 'incompatible');
      }),
    );
  });

  it('says nothing against itself, is the same both ways, and keeps its spans', () => {
    const piece = fc.constantFrom(
      'on',
      'Monday',
      'last',
      'week',
      '2019',
      '16',
      'May',
      ',',
      'in',
      'since',
      'ago',
      'two',
      'years',
      '-',
      'to',
      'the',
      '1990',
      's',
      'early',
      'summer',
      'of',
      'yesterday',
      'by',
      'quarter',
      'third',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.constantFrom(' ', ''), (pieces, glue) => {
        const text = pieces.join(glue);
        const found = read(text);
        let at = 0;
        for (const time of found) {
          assert.ok(time.span.start >= at && time.span.start < time.span.end && time.span.end <= text.length, text);
          assert.ok((time.from ?? '') <= (time.to ?? ''), text);
          assert.notEqual(compareTimes(time, time), 'incompatible', text);
          for (const other of found) assert.equal(compareTimes(time, other), compareTimes(other, time), text);
          at = time.span.end;
        }
      }),
    );
  });
});
