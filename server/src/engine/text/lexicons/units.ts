// Units of measurement and currencies, as words and signs of news copy.
//
// Source: the SI brochure (9th edition) and NIST Special Publication 811 for the factors; ISO 4217 for the currencies.

export interface Unit {
  /** What quantities are said in: "kilometre", "USD", "%". */
  readonly key: string;
  /** Units of one dimension may be turned into one another. */
  readonly dimension: string;
  /** In the base unit of the dimension. */
  readonly factor: number;
  /** Added before the factor counts: degrees Fahrenheit. */
  readonly offset?: number;
}

// dimension | key | factor | words
const LINES = `
length | metre | 1 | metre metres meter meters
length | kilometre | 1000 | kilometre kilometres kilometer kilometers km kms
length | centimetre | 0.01 | centimetre centimetres centimeter centimeters cm
length | millimetre | 0.001 | millimetre millimetres millimeter millimeters mm
length | mile | 1609.344 | mile miles
length | nautical mile | 1852 | nm
length | yard | 0.9144 | yard yards yd
length | foot | 0.3048 | foot feet ft
length | inch | 0.0254 | inch inches
mass | kilogram | 1 | kilogram kilograms kilogramme kilogrammes kg kgs kilo kilos
mass | gram | 0.001 | gram grams gramme grammes
mass | milligram | 0.000001 | milligram milligrams mg
mass | tonne | 1000 | tonne tonnes
mass | ton | 1000 | ton tons
mass | lb | 0.45359237 | lb lbs
mass | ounce | 0.028349523 | ounce ounces oz
mass | stone | 6.35029318 | stone
area | hectare | 10000 | hectare hectares ha
area | acre | 4046.8564224 | acre acres
volume | litre | 0.001 | litre litres liter liters
volume | gallon | 0.003785411784 | gallon gallons
volume | pint | 0.000473176473 | pint pints
barrel | barrel | 1 | barrel barrels bpd
bushel | bushel | 1 | bushel bushels
time | second | 1 | second seconds sec secs
time | minute | 60 | minute minutes min mins
time | hour | 3600 | hour hours hr hrs
time | day | 86400 | day days
time | week | 604800 | week weeks
time | fortnight | 1209600 | fortnight fortnights
time | month | 2629800 | month months
time | year | 31557600 | year years yr yrs
time | decade | 315576000 | decade decades
time | century | 3155760000 | century centuries
speed | kilometre per hour | 1 | kph kmh
speed | mile per hour | 1.609344 | mph
speed | knot | 1.852 | knots
power | watt | 1 | watt watts
power | kilowatt | 1000 | kilowatt kilowatts kw
power | megawatt | 1000000 | megawatt megawatts mw
power | gigawatt | 1000000000 | gigawatt gigawatts gw
energy | kilowatt hour | 1 | kwh
energy | megawatt hour | 1000 | mwh
energy | gigawatt hour | 1000000 | gwh
energy | terawatt hour | 1000000000 | twh
data | megabyte | 1 | megabyte megabytes mb
data | gigabyte | 1000 | gigabyte gigabytes gb
data | terabyte | 1000000 | terabyte terabytes tb
noise | decibel | 1 | decibel decibels
degree | degree | 1 | degree degrees °
% | % | 1 | % percent pct
`;

export const UNITS: ReadonlyMap<string, Unit> = new Map(
  LINES.trim()
    .split('\n')
    .flatMap((line) => {
      const [dimension = '', key = '', factor = '', words = ''] = line.split('|').map((cell) => cell.trim());
      const unit: Unit = { key, dimension, factor: Number(factor) };
      return words.split(' ').map((word): [string, Unit] => [word, unit]);
    }),
);

const CELSIUS: Unit = { key: '°C', dimension: 'temperature', factor: 1 };
const FAHRENHEIT: Unit = { key: '°F', dimension: 'temperature', factor: 5 / 9, offset: -32 };

/** What follows "degrees". */
export const TEMPERATURES: ReadonlyMap<string, Unit> = new Map([
  ['celsius', CELSIUS],
  ['centigrade', CELSIUS],
  ['c', CELSIUS],
  ['fahrenheit', FAHRENHEIT],
  ['f', FAHRENHEIT],
]);

/** Factors of squares and cubes of a length, named behind "square" and "cubic". */
export const POWERS: ReadonlyMap<string, { readonly dimension: string; readonly exponent: number }> = new Map([
  ['square', { dimension: 'area', exponent: 2 }],
  ['sq', { dimension: 'area', exponent: 2 }],
  ['cubic', { dimension: 'volume', exponent: 3 }],
]);

export const SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'dollar'],
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['¥', 'yen or yuan'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₴', 'UAH'],
  ['₺', 'TRY'],
  ['₩', 'KRW'],
  ['₪', 'ILS'],
]);

/** Letters before the dollar sign: "US$", "A$", "HK$". */
export const DOLLARS: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['a', 'AUD'],
  ['au', 'AUD'],
  ['c', 'CAD'],
  ['ca', 'CAD'],
  ['nz', 'NZD'],
  ['hk', 'HKD'],
  ['s', 'SGD'],
  ['nt', 'TWD'],
]);

/** Hundredths first, so that "50 cents" is half a dollar. */
const MONEY = `
dollar 1 dollar dollars bucks
dollar 0.01 cent cents
USD 1 usd
GBP 1 gbp sterling quid
GBP 0.01 pence penny
pound 1 pound pounds
EUR 1 euro euros eur
yen or yuan 1 yen yuan renminbi rmb jpy cny
INR 1 rupee rupees inr
RUB 1 ruble rubles rouble roubles rub
UAH 1 hryvnia hryvnias uah
CHF 1 chf
franc 1 franc francs
krone 1 krone kroner kronor krona nok sek dkk
PLN 1 zloty zlotys pln
TRY 1 lira liras
KRW 1 won
ILS 1 shekel shekels
peso 1 peso pesos
BRL 1 reais
ZAR 1 rand
rial 1 rial rials riyal riyals
AUD 1 aud
CAD 1 cad
naira 1 naira
`;

export const CURRENCIES: ReadonlyMap<string, Unit> = new Map(
  MONEY.trim()
    .split('\n')
    .flatMap((line) => {
      const [, key = '', factor = '', words = ''] = /^(.+?) ([\d.]+) (.+)$/u.exec(line) ?? [];
      const unit: Unit = { key, dimension: key, factor: Number(factor) };
      return words.split(' ').map((word): [string, Unit] => [word, unit]);
    }),
);

/** Keys of one currency's names: "$5" may be five US or five Australian dollars, "five pounds" sterling. */
export const MAY_BE: ReadonlyMap<string, readonly string[]> = new Map([
  ['dollar', ['USD', 'AUD', 'CAD', 'NZD', 'HKD', 'SGD', 'TWD']],
  ['pound', ['GBP', 'mass']],
  ['franc', ['CHF']],
]);

/** Units that a rate is told by: "a day", "per barrel". */
export const PER: ReadonlySet<string> = new Set(
  'second minute hour day night week fortnight month quarter year decade person head capita household barrel tonne ton kilogram kilo kg gallon litre liter ounce acre hectare mile kilometre kilometer game share square'.split(
    ' ',
  ),
);

export const RATE_ADVERBS: ReadonlyMap<string, string> = new Map([
  ['hourly', 'hour'],
  ['daily', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['annually', 'year'],
  ['yearly', 'year'],
]);

/** Whether a folded word can only be a unit behind a number. */
export const unitWord = (word: string): boolean => UNITS.has(word) || CURRENCIES.has(word) || word === 'per';
