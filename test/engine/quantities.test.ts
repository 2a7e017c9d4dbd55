// Quantities: what a sentence counts and measures, how far each number reaches, and which may stand for which.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Quantity } from '../../server/src/engine/model/claim';
import { compareQuantities, type QuantityRelation } from '../../server/src/engine/text/quantities/compareQuantities';
import { derivable, listLengths } from '../../server/src/engine/text/quantities/derivable';
import { quantitiesIn } from '../../server/src/engine/text/quantities/quantitiesIn';

const read = (text: string): readonly Quantity[] => quantitiesIn(text, { start: 0, end: text.length });
const only = (text: string): Quantity => {
  const found = read(text);
  assert.equal(found.length, 1, `${text}: ${JSON.stringify(found)}`);
  return found[0]!;
};

/** `1200 count more people`: value, unit, bound, the word that is counted. */
const told = (text: string): readonly string[] =>
  read(text).map(({ value, unit, bound, head }) =>
    [Number(value.toPrecision(6)), unit, bound, head && text.slice(head.start, head.end)]
      .filter((part) => part !== undefined)
      .join(' '),
  );

describe('quantities', () => {
  const cases: readonly [text: string, ...expected: string[]][] = [
    // Figures and words.
    ['Some 1,200 people fled.', '1200 count about people'],
    ['About 1.2m homes lost power.', '1200000 count about homes'],
    ['They lost 1 200 sheep.', '1200 count sheep'],
    ['They lost 1, 000 sheep, 200 cows.', '1000 count sheep', '200 count cows'],
    ['Twenty-three sailors were hurt.', '23 count sailors'],
    ['A hundred and five boats sank.', '105 count boats'],
    ['Two thousand three hundred and four ferries sailed.', '2304 count ferries'],
    ['Half a million farmers left.', '500000 count farmers'],
    ['A quarter of a million farmers left.', '250000 count farmers'],
    ['Two and a half million farmers left.', '2500000 count farmers'],
    ['Three dozen guards came.', '36 count guards'],
    ['Hundreds of thousands of voters stayed away.', '200000 count voters'],
    ['Dozens of crews walked out.', '20 count crews'],
    ['Several hundred dockers walked out.', '200 count dockers'],
    ['It has 3 1/2 acres.', '3.5 acre'],
    ['It has 3½ acres.', '3.5 acre'],
    ['The levy brought 5k visitors.', '5000 count visitors'],
    // What is counted.
    ['Orsk freed 300 Ukrainian soldiers.', '300 count soldiers'],
    ['Orsk freed 12 of the 19 vessels.', '12 count vessels', '19 count vessels'],
    ['One sailor was hurt.', '1 count sailor'],
    ['At least one shell landed.', '1 count least shell'],
    ['Hrane signed two long-delayed harbour treaties.', '2 count treaties'],
    ['It lost 40 staff.', '40 count staff'],
    ['Two of its ferries sank.', '2 count ferries'],
    // Bounds and looseners.
    ['More than 70 ships came.', '70 count more ships'],
    ['Four F-16 jets came.', '4 count jets'],
    ['They played over two seasons.', '2 count seasons'],
    ['At least 74 ships came.', '74 count least ships'],
    ['No fewer than 74 ships came.', '74 count least ships'],
    ['No more than 74 ships came.', '74 count most ships'],
    ['Up to 70 ships came.', '70 count most ships'],
    ['As many as 70 ships came.', '70 count most ships'],
    ['Fewer than 70 ships came.', '70 count less ships'],
    ['Nearly 300 ships came.', '300 count nearly ships'],
    ['Just under 300 ships came.', '300 count nearly ships'],
    ['Just over 300 ships came.', '300 count more ships'],
    ['An estimated 300 ships came.', '300 count about ships'],
    ['Almost a third of voters came.', '33.3333 % nearly voters'],
    ['Thirty ships or more came.', '30 count least ships'],
    ['Thirty-odd ships came.', '30 count about ships'],
    ['Over 5,000 homes burned.', '5000 count more homes'],
    // Ranges.
    ['Between 3 and 5 ships came.', '3 count ships'],
    ['It takes 3-5 days.', '3 day'],
    ['It takes 3 to 5 days.', '3 day'],
    ['It cost 3 to 5 million euros.', '3000000 EUR'],
    ['It cost $3-5 million.', '3000000 dollar'],
    ['Two or three ferries came.', '2 count ferries'],
    // Shares.
    ['Sales rose 12%.', '12 %'],
    ['Sales rose 12 per cent.', '12 %'],
    ['Sales rose 12 percent.', '12 %'],
    ['It rose 3 percentage points.', '3 points'],
    ['It rose 25 basis points.', '0.25 points'],
    ['One in ten farmers left.', '10 % farmers'],
    ['Nine out of ten farmers left.', '90 % farmers'],
    ['Two-thirds of farmers left.', '66.6667 % farmers'],
    ['Three quarters of farmers left.', '75 % farmers'],
    ['Half of the farmers left.', '50 % farmers'],
    ['Half the farmers left.', '50 % farmers'],
    ['A quarter of farmers left.', '25 % farmers'],
    // Places in a row.
    ['It was the third visit.', '3 ordinal visit'],
    ['It was her second term.', '2 ordinal term'],
    ['It was the 21st ferry.', '21 ordinal ferry'],
    ['It was the twenty-first ferry.', '21 ordinal ferry'],
    ['A third man was held.', '3 ordinal man'],
    // Money.
    ['It cost $3.4 million.', '3400000 dollar'],
    ['It cost US$3.4m.', '3400000 USD'],
    ['It cost 1.5bn euros.', '1500000000 EUR'],
    ['It cost £20.', '20 GBP'],
    ['It cost £ 1.5 m.', '1500000 GBP'],
    ['It cost 50 cents.', '0.5 dollar'],
    ['It sent €300m in aid.', '300000000 EUR aid'],
    ['It won a $300 million loan.', '300000000 dollar loan'],
    ['Oil fell to $20 a barrel.', '20 dollar/barrel'],
    // Units.
    ['It is 5km away.', '5 kilometre'],
    ['It is 5 miles away.', '5 mile'],
    ['It burned 12 square miles.', '12 square mile'],
    ['It burned 40 hectares of forest.', '40 hectare forest'],
    ['It was 68°F.', '68 °F'],
    ['It was -5 degrees Celsius.', '-5 °C'],
    ['It pumps 3 million barrels per day.', '3000000 barrel/day'],
    ['It did 30 miles per hour.', '30 mile per hour'],
    ['The 100m sprint is on.', '100 metre sprint'],
    ['It carries 300 passengers a day.', '300 count/day passengers'],
    // Stretches of time and ages.
    ['It took 18 months.', '18 month'],
    ['It took a year and a half.', '1.5 year'],
    ['It took half an hour.', '0.5 hour'],
    ['It took two and a half years.', '2.5 year'],
    ['The 34-year-old driver fled.', '34 age driver'],
    ['Anna Orsk, 34, fled.', '34 age'],
    ['Orsk, aged 34, fled.', '34 age'],
    ['A nine-month-old child fled.', '0.75 age child'],
    ['She is in her 40s.', '40 age'],
    // Scores and votes.
    ['The council voted 19 to 15.', '19 score', '15 score'],
    ['Hrane won 2-1.', '2 score', '1 score'],
    ['It was a 6-3 ruling.', '6 score', '3 score'],
    ['Hrane beat Lathwell City 2 - 1.', '2 score', '1 score'],
    ['He died at the age of 83.', '83 age'],
    ['Hrane lost 1 – 2.', '1 score', '2 score'],
    // Multiples.
    ['It was twice as big.', '2 times'],
    ['Prices doubled.', '2 times'],
    ['Traffic rose tenfold.', '10 times'],
    ['He was held three times.', '3 times'],
    // Changes are two quantities.
    ['Rates rose from 3% to 5%.', '3 %', '5 %'],
    ['It grew from 9 to 10.', '9 count', '10 count'],
  ];
  for (const [text, ...expected] of cases) it(`reads “${text}”`, () => assert.deepEqual(told(text), expected));

  const none: readonly string[] = [
    'Article 5 binds Hrane.',
    'The G7 met.',
    'An F-16 landed.',
    'They met in Room 12.',
    'She had Covid-19.',
    'See page 12 and section 4.2.',
    'The Boeing 737 landed.',
    'Version 2.1.3 came out.',
    'It opened at 5 p.m. and closed at 10:30.',
    'Call 555-0142.',
    'Call +44 20 7946 0018.',
    'No one said which one was best.',
    'Hrane is one of the best.',
    'One has to ask.',
    'One day it will end.',
    'Wait a second.',
    'At first he laughed.',
    'It ended in 2019.',
    'The 2016 elections were held.',
    'On 16 August 2025 it ended.',
    'In the 1990s it ended.',
    'The first, Orsk said, was gone.',
    'A high-five was seen.',
    'He raced in Formula One.',
    'A third party sued.',
    'It was hot in the 60s.',
    'The 4chan site is down.',
    '1. Orsk left.',
    'The claim [12] stands.',
    'They used double standards.',
    'First Minister Orsk left.',
    'He came in the last quarter.',
    'A few scores to settle.',
    'The 747, which he flew, was grounded.',
  ];
  for (const text of none) it(`counts nothing in “${text}”`, () => assert.deepEqual(told(text), []));

  it('says what is counted by concepts, the head first', () => {
    const [head, ...rest] = only('Orsk freed 300 Ukrainian soldiers.').of;
    assert.equal(head, only('Hrane lost 300 troops.').of[0]);
    assert.deepEqual(rest, ['ukraine']);
  });

  it('reads only what lies within', () => {
    const text = 'Orsk sold 12 ferries. Hrane sold 15 boats.';
    const found = quantitiesIn(text, { start: 22, end: text.length });
    assert.deepEqual(
      found.map(({ span }) => text.slice(span.start, span.end)),
      ['15'],
    );
  });

  const pairs: readonly [draft: string, source: string, relation: QuantityRelation][] = [
    // Rounding.
    ['1.2m people', '1,249,000 people', 'compatible'],
    ['1.2m people', '1,260,000 people', 'incompatible'],
    ['1.2 million people', '1.2m people', 'same'],
    ['300 people', '300 people', 'same'],
    ['300 people', '297 people', 'compatible'],
    ['300 people', '200 people', 'incompatible'],
    ['about 300 people', '270 people', 'compatible'],
    ['exactly 300 people', '297 people', 'incompatible'],
    ['12 people', '13 people', 'incompatible'],
    ['12%', '12.4%', 'compatible'],
    ['12%', '13%', 'incompatible'],
    ['20%', '21%', 'incompatible'],
    ['12 per cent', '12%', 'same'],
    ['1,400 boats', '1,412 boats', 'compatible'],
    ['fifteen boats', '15 boats', 'same'],
    ['two dozen boats', '24 boats', 'compatible'],
    // Bounds.
    ['nearly 300 people', '288 people', 'compatible'],
    ['nearly 300 people', '312 people', 'incompatible'],
    ['nearly 300 people', '150 people', 'incompatible'],
    ['more than 70 ships', '74 ships', 'compatible'],
    ['more than 70 ships', '64 ships', 'incompatible'],
    ['more than 70 ships', '70 ships', 'incompatible'],
    ['at least 70 ships', '70 ships', 'compatible'],
    ['more than 70 ships', 'at least 74 ships', 'compatible'],
    ['at least 70 ships', 'at most 70 ships', 'incompatible'],
    ['more than 70 ships', 'fewer than 70 ships', 'incompatible'],
    ['nearly 70 ships', 'more than 70 ships', 'incompatible'],
    ['74 ships', 'more than 70 ships', 'compatible'],
    ['200 ships', 'more than 70 ships', 'incompatible'],
    ['at least 10 ships', 'at least 8 ships', 'incompatible'],
    ['at least 8 ships', 'at least 10 ships', 'compatible'],
    ['up to 300 ships', '250 ships', 'compatible'],
    ['up to 300 ships', '340 ships', 'incompatible'],
    ['250 ships', 'up to 300 ships', 'compatible'],
    ['400 ships', 'up to 300 ships', 'incompatible'],
    ['fewer than a third', '28%', 'compatible'],
    ['dozens of ships', '47 ships', 'compatible'],
    ['hundreds of ships', '12 ships', 'incompatible'],
    ['tens of thousands of people', '40,000 people', 'compatible'],
    ['between 3 and 5 ships', '4 ships', 'compatible'],
    ['between 3 and 5 ships', '9 ships', 'incompatible'],
    ['between 3 and 5 ships', '3 to 5 ships', 'same'],
    ['between 3 and 5 ships', '3 to 6 ships', 'incompatible'],
    ['between 3 and 5 ships', '4 to 6 ships', 'incompatible'],
    ['two or three ships', '3 to 5 ships', 'compatible'],
    // Units.
    ['18 months', 'a year and a half', 'same'],
    ['18 months', 'three years', 'incompatible'],
    ['two weeks', '14 days', 'same'],
    ['5 miles', '8 km', 'compatible'],
    ['5 miles', '12 km', 'incompatible'],
    ['one in ten farmers', '10% of farmers', 'compatible'],
    ['a third of farmers', '33 per cent of farmers', 'compatible'],
    ['a third of farmers', '45 per cent of farmers', 'incompatible'],
    ['half of farmers', '49% of farmers', 'compatible'],
    ['20°C', '68°F', 'same'],
    ['20°C', '50°F', 'incompatible'],
    ['50 cents', '$0.50', 'same'],
    ['$5m', 'US$5m', 'same'],
    ['100 boats a day', '700 boats a week', 'same'],
    // Kinds.
    ['3 per cent', '3 percentage points', 'incompatible'],
    ['3 per cent', '5 percentage points', 'incomparable'],
    ['$5m', '€5m', 'incompatible'],
    ['$5m', '€4.6m', 'incomparable'],
    ['12 ships', '12 per cent', 'incomparable'],
    ['12 per cent', 'it rose to 12', 'compatible'],
    ['12 per cent', 'it rose to 14', 'incomparable'],
    ['the third visit', 'the second visit', 'incompatible'],
    ['the third visit', 'three visits', 'incomparable'],
    ['a 34-year-old man', 'a 35-year-old man', 'incompatible'],
  ];
  for (const [draft, source, relation] of pairs)
    it(`holds “${draft}” against “${source}”: ${relation}`, () =>
      assert.equal(compareQuantities(only(draft), only(source)), relation));

  const workedOut: readonly [figure: string, among: string, how: string | undefined][] = [
    ['5 ships', '2 ferries and 3 boats sank', 'sum'],
    ['12 votes', 'it passed with 40 votes to 28 votes', 'difference'],
    ['60 per cent', '40 per cent said no', 'complement'],
    ['a quarter', '12 ships of 48 ships', 'share'],
    ['three times', '20 ships, then 60 ships', 'multiple'],
    ['25%', 'it grew from 40 boats to 50 boats', 'change'],
    ['two percentage points', 'it rose from 3% to 5%', 'difference'],
    ['12 ships', 'a quarter of its 48 ships', 'part'],
    ['17 ships', '2 ferries and 3 boats sank', undefined],
    ['55 per cent', '40 per cent said no', undefined],
  ];
  for (const [figure, among, how] of workedOut)
    it(`${how ? `works out ${figure}` : `cannot work out ${figure}`} from “${among}”`, () =>
      assert.equal(derivable(only(figure), read(among)), how));

  it('counts the items of a list', () => {
    assert.deepEqual(listLengths('Orsk, Hrane, Tennet and Lathwell were named; Ada and Nils were not.'), [4, 2]);
    assert.equal(derivable(only('four towns'), [], [4]), 'listed');
    assert.deepEqual(listLengths('He left, and she came.'), []);
  });

  const around = fc.constantFrom(
    '',
    'about ',
    'nearly ',
    'more than ',
    'at least ',
    'up to ',
    'fewer than ',
    'exactly ',
  );
  const things = fc.constantFrom(' ships', ' per cent', ' km', ' euros', '% of voters', ' degrees Celsius', ' months');
  const amount = fc.oneof(
    fc.integer({ min: 2, max: 1800 }).map(String),
    fc.integer({ min: 10_000, max: 99_000_000 }).map((n) => n.toLocaleString('en')),
    fc.double({ min: 1, max: 900, noNaN: true }).map((n) => `${n.toFixed(1)} million`),
  );
  const phrase = fc.tuple(around, amount, things).map((parts) => parts.join(''));

  it('says nothing against itself', () => {
    fc.assert(
      fc.property(phrase, (text) => {
        for (const q of read(text)) assert.equal(compareQuantities(q, q), 'same', text);
      }),
    );
  });

  it('is the same both ways without bounds', () => {
    fc.assert(
      fc.property(amount, amount, things, (a, b, thing) => {
        const [x, y] = [only(a + thing), only(b + thing)];
        assert.equal(compareQuantities(x, y), compareQuantities(y, x));
      }),
    );
  });

  it('reads what was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 10 ** 9 }), (n) => {
        assert.equal(only(`${n.toLocaleString('en')} ships`).value, n);
      }),
    );
  });

  it('agrees with what rounds to it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000, max: 900_000_000 }), (n) => {
        const rounded = only(`${(n / 1e6).toFixed(1)} million ships`);
        assert.notEqual(compareQuantities(rounded, only(`${n.toLocaleString('en')} ships`)), 'incompatible');
      }),
    );
  });

  it('keeps its spans in the text, in order and apart', () => {
    const piece = fc.constantFrom(
      'a',
      'half',
      'one',
      'in',
      '10',
      '%',
      '$',
      '-',
      'to',
      'twenty',
      'million',
      ',',
      '.',
      'third',
      'of',
      'ships',
      'old',
      'year',
      '’',
      '½',
      '(',
      'and',
      '2019',
      'May',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom(' ', ''), (pieces, glue) => {
        const text = pieces.join(glue);
        let at = 0;
        for (const { span, head, low, high } of read(text)) {
          assert.ok(span.start >= at && span.start < span.end && span.end <= text.length, text);
          if (head) assert.ok(head.end <= text.length && head.start < head.end, text);
          assert.ok(low <= high, text);
          at = span.end;
        }
      }),
    );
  });
});
