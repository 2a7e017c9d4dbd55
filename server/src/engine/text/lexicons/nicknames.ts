// Short forms of first names that are not their beginning: "Bill" for William.
//
// Source: own list of what English-language news exchanges.

const LINES = `
william bill billy will willie
robert bob bobby rob
richard dick rick ricky
edward ted eddie ned
james jim jimmy
john jack johnny
joseph joe joey
margaret maggie peggy meg
elizabeth liz beth betty lizzie
katherine kate kathy katie
catherine kate cathy katie
charles chuck charlie
henry harry hank
michael mike mick
anthony tony
theodore ted teddy
lawrence larry
thomas tom tommy
patricia pat patty trish
deborah debbie
rebecca becky
alexander sasha alex sandy
vladimir volodya vova
dmitry dima
mikhail misha
nikolai kolya
`;

/** Full forms by short ones; a full form has itself. */
export const FULL_FIRST_NAMES: ReadonlyMap<string, readonly string[]> = LINES.trim()
  .split('\n')
  .reduce((map, line) => {
    const [full = '', ...short] = line.split(' ');
    for (const name of [full, ...short]) map.set(name, [...(map.get(name) ?? []), full]);
    return map;
  }, new Map<string, string[]>());
