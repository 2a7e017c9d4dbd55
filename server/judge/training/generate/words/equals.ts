/** Words and phrases that say the same, or a little less, wherever they stand in the sense meant here. */
import { changes } from '../kinds/phrases';

export const EQUAL_PHRASES = changes(
  'other-words',
  'same',
  `
approximately = about | roughly | around
(?<=\\w )primarily = mainly | chiefly
additionally = also
currently = at present
formerly = previously
subsequently = later | afterwards
initially = at first
rapidly = quickly
frequently = often
in order to = to
prior to = before
along with = together with
due to = because of | owing to
as well as = and also
is located in = is situated in | lies in
was located in = was situated in | lay in
are located in = are situated in | lie in
consists of = is made up of | comprises
a number of = several
the majority of = most of
a total of (\\d+) = $1
more than (\\d[\\d,.]*) = over $1
over (\\d[\\d,.]*)(?= [a-z]+s\\b) = more than $1
less than (\\d[\\d,.]*) = under $1 | below $1
at least (\\d[\\d,.]*) = no fewer than $1
film = movie
films = movies
movie = film
movies = films
purchased = bought
bought = purchased
obtained = acquired
began = started
started = began
portrayed = played
constructed = built
built = constructed
purchase = buy
attempted to = tried to
tried to = attempted to
requires = needs
requested = asked for
permitted = allowed
allowed = permitted
largest = biggest
biggest = largest
physicians = doctors
attorney = lawyer
lawyer = attorney
physician = doctor
individuals = people
United States = US | U.S.
U\\.S\\. = United States
United Kingdom = UK
UK = United Kingdom
soldiers = troops
employees = staff | workers
novel = book
residence = home
illness = disease
scientists = researchers
researchers = scientists
wealthy = rich
entire = whole
principal = main
received = got
died = passed away
murdered = killed
assassinated = killed
demonstrated that = showed that
demonstrate that = show that
showed that = demonstrated that
found that = discovered that
reveals that = shows that
revealed that = showed that
utili[sz]ed = used
utili[sz]ing = using
numerous = many
(?<=\\w )several (?=[a-z]+s\\b) = a number of
assisted = helped
participated in = took part in
took part in = participated in
takes part in = participates in
(?<=\\w )discovered = found
established = set up | founded
founded = established
resides = lives
resided = lived
appointed = named
named (?=chief|director|president|head|chairman) = appointed
completed = finished
finished = completed
released = put out | brought out
(?<=was |were |been )released = put out | issued
selected = chosen
chose = selected
investigating = looking into
investigated = looked into
examined = studied
marri?ed to = the spouse of
remained = stayed
commenced = began
departed = left
returned to = went back to | came back to
arrived in = reached
criticis?zed = faulted
assert = claim
stated = said
remarked = said
wrote = penned
composed = wrote
gathered = collected
collected = gathered
injured = hurt
wounded = injured | hurt
arrested = detained
won = gained
earned = gained
achieved = attained | reached
contains = includes
annually = every year | each year
each year = every year | annually
every year = each year | annually
daily = every day
nearby = close by
also known as = also called
known as = called
referred to as = called
starring = featuring
featuring = with
children = kids
parents = mother and father
automobile = car
enormous = huge
huge = enormous
essential = vital
crucial = vital
important = significant
elderly = aged
adolescents = teenagers
infants = babies
patients with = people with
cancer cells = cancerous cells
mortality = death
vaccination = immunisation
medication = medicine
medications = drugs
drugs = medicines
surgery = an operation
hospitali[sz]ed = admitted to hospital
elevated = raised
decreased = reduced
reduced = lowered | decreased
increased = raised
lower = reduced
likely = probable
evidence that = signs that
suggests that = indicates that
suggest that = indicate that
on average = on the whole
throughout = all through
across the country = nationwide
despite = in spite of
although = though
while = whereas
until = till
beside = next to
amid = in the midst of
shortly after = soon after
soon after = shortly after
nation = country
nations = countries
firm = company
firms = companies
corporation = company
capital city = capital
official said = official stated
told reporters = said to reporters
`,
);

/** Phrases that can go without a word being missed. */
export const SHORTER_PHRASES = changes(
  'left-out-word',
  'less',
  `
(?<=\\w )also = 
(?<=\\w )very = 
(?<=\\w )particularly = 
(?<=\\w )especially = 
However,  = 
Moreover,  = 
Furthermore,  = 
In addition,  = 
Additionally,  = 
Therefore,  = 
Thus,  = 
Interestingly,  = 
Notably,  = 
Remarkably,  = 
Meanwhile,  = 
`,
);
