// Words that reports of one thing exchange freely. They only help to see that two sentences may tell the same: nothing is
// called wrong because of them, so that a wide net does no harm.
//
// Source: compiled by hand for this project from Roget's classes (1911 edition, public domain) for the verbs and nouns of
// news copy: agreement, refusal, movement, talk, cost, conflict, quantity.

const lines = `
offer propose proposal suggest put forward extend give grant provide supply lend loan
guarantee assurance assure protection safeguard pledge promise commitment commit
deal agreement accord pact treaty settlement
agree accept approve consent back support endorse
refuse reject decline rebuff rule exclude
meeting summit talk talks discussion discuss negotiation negotiate conversation hold
call phone telephone
travel visit go head fly arrive trip journey due
begin start launch open commence
end finish stop halt cease conclude close
take apply activate trigger
allow permit let enable
ban bar block veto prevent prohibit stop
restriction limit curb cap
troops soldier soldiers boots forces army military armed
war conflict invasion invade attack assault
leader head chief president premier
future upcoming forthcoming coming next
important vital crucial key essential
three trilateral tripartite
two bilateral
member membership join accession accede
alliance nato
country nation state
right path
willingness readiness intent intention willing ready
territory territorial land region
donbas donbass donetsk luhansk
withdraw withdrawal retreat pull pullout
demand insist request require requirement ask call urge
include involve involvement participation participate comprise
money financial fund funding finance
strike walkout stoppage industrial
crew crews hands staff
increase rise raise hike growth grow climb jump
fall drop decline decrease cut reduce reduction slump
pay wage salary
kill dead death die died
injure injured wound wounded hurt
arrest detain detention custody
fire sack dismiss oust
resign quit step down leave departure depart
buy purchase acquire acquisition takeover
sell sale
win victory triumph
lose loss defeat
vote ballot poll election referendum
law legislation bill act
court judge tribunal
police officer officers
child children kid kids
company firm business
cost price
worker workers employee employees staff
ship vessel boat ferry ferries
plane aircraft jet
rebel rebels militant militants insurgent insurgents fighter fighters
help aid assistance assist
plan planned planning scheme programme program
report study survey research
condition requirement term terms
immediate immediately instant
permanent lasting last durable
possible potential potentially possibly hypothetical
`;

/** Groups, each with the words that may stand for one another. */
export const SYNONYM_GROUPS: readonly (readonly string[])[] = lines
  .trim()
  .split('\n')
  .map((line) => line.trim().split(' '));
