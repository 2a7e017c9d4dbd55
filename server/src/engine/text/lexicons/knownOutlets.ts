// Widely cited news outlets and their programmes, with the forms they are written in, English.
//
// Source: compiled by hand for this project from the outlets' own names and the short forms other newsrooms print. It
// only helps: what is not in it is recognised by the shape of its name ("the … Courier", "… News").

export type OutletKind = 'agency' | 'paper' | 'broadcaster' | 'site';

export interface KnownOutlet {
  /** As it is shown. */
  readonly name: string;
  readonly kind: OutletKind;
}

/** How freely a form may be read as the outlet: always, only behind "the", or only where the words around make it speak. */
export type FormUse = 'free' | 'article' | 'weak';

export interface OutletForm {
  readonly outlet: KnownOutlet;
  readonly use: FormUse;
  /** Its words, folded. */
  readonly words: readonly string[];
}

// One outlet a line: its name, then other forms. `*` needs "the" before it, `?` is a common word, a body or a surname as well.
const agency = `
Reuters: Reuters News, Thomson Reuters
The Associated Press: Associated Press, AP
AFP: Agence France-Presse, Agence France Presse
UPI: United Press International
dpa: Deutsche Presse-Agentur
PA: ?PA, PA Media, Press Association
ANSA
EFE: Agencia EFE
Lusa: ?Lusa
Belga: ?Belga
NTB: ?NTB
Ritzau
MTI: ?MTI
PAP: ?PAP
TASS: Itar-Tass
Interfax: Interfax-Ukraine
RIA Novosti: RIA
Sputnik: ?Sputnik, Sputnik News
Ukrinform
Xinhua: Xinhua News Agency
Kyodo: Kyodo News
Jiji: Jiji Press
Yonhap: Yonhap News Agency
KCNA: Korean Central News Agency
PTI: Press Trust of India
ANI: ?ANI, Asian News International
IANS
Antara
Bernama
AAP: ?AAP, Australian Associated Press
The Canadian Press: Canadian Press
Anadolu: Anadolu Agency
IRNA
ISNA
Fars: ?Fars, Fars News Agency
Tasnim: Tasnim News Agency
SANA: ?SANA
SPA: ?SPA, Saudi Press Agency
WAM: ?WAM
MENA: ?MENA
Bloomberg: ?Bloomberg, Bloomberg News, Bloomberg Politics, Bloomberg Businessweek
Dow Jones Newswires: Dow Jones
McClatchy: ?McClatchy, McClatchy Newspapers`;

const paper = `
The New York Times: New York Times, NYT, NY Times, N.Y. Times
The Washington Post: Washington Post, WaPo
The Wall Street Journal: Wall Street Journal, WSJ
USA Today: USA TODAY
Los Angeles Times: LA Times, L.A. Times
Chicago Tribune
Chicago Sun-Times
The Boston Globe: Boston Globe
Boston Herald
The Philadelphia Inquirer: Philadelphia Inquirer
The Miami Herald: Miami Herald
The Tampa Bay Times: Tampa Bay Times
The Dallas Morning News: Dallas Morning News
Houston Chronicle
San Francisco Chronicle
The Seattle Times: Seattle Times
The Denver Post: Denver Post
The Des Moines Register: Des Moines Register
The Arizona Republic: Arizona Republic
The Atlanta Journal-Constitution: Atlanta Journal-Constitution, AJC
Star Tribune: Minneapolis Star Tribune
The Plain Dealer: Plain Dealer, Cleveland Plain Dealer
Las Vegas Review-Journal
New York Post: N.Y. Post
New York Daily News
The New York Observer: New York Observer
The Christian Science Monitor: Christian Science Monitor
The Washington Times: Washington Times
Washington Examiner
The Hill: *Hill
Politico: POLITICO
Roll Call
Stars and Stripes
The New Yorker: New Yorker
The Atlantic: *Atlantic
Time: ?Time, Time magazine
Newsweek
The Economist: *Economist
Forbes: ?Forbes, Forbes magazine
Fortune: ?Fortune, Fortune magazine
Rolling Stone
Vanity Fair
Esquire
GQ
New York magazine: New York Magazine
The Nation: *Nation
The New Republic: New Republic
National Review: National Review Online
The Weekly Standard: Weekly Standard
Mother Jones
Foreign Policy: ?Foreign Policy
Foreign Affairs: ?Foreign Affairs
Variety: ?Variety
The Hollywood Reporter: Hollywood Reporter
Billboard: ?Billboard
The Guardian: *Guardian
The Observer: *Observer
The Times: *Times, The Times of London, Times of London
The Sunday Times: Sunday Times
The Daily Telegraph: Daily Telegraph, *Telegraph
The Sunday Telegraph: Sunday Telegraph
The Independent: *Independent
Financial Times: FT
Daily Mail: Mail on Sunday, MailOnline
Daily Mirror: *Mirror, Sunday Mirror
Daily Express: *Express
The Sun: *Sun
Evening Standard
The Scotsman: *Scotsman
The Spectator: *Spectator
New Statesman
The Irish Times: Irish Times
Irish Independent
The Globe and Mail: Globe and Mail
Toronto Star
National Post
The Sydney Morning Herald: Sydney Morning Herald
The Age: *Age
The Australian: *Australian
The New Zealand Herald: New Zealand Herald, NZ Herald
Le Monde
Le Figaro
Libération
Der Spiegel: Spiegel
Die Zeit
Die Welt: Welt am Sonntag
Bild: ?Bild, Bild am Sonntag
Süddeutsche Zeitung
Frankfurter Allgemeine Zeitung: Frankfurter Allgemeine, FAZ
Handelsblatt
Neue Zürcher Zeitung: NZZ
Der Standard
Corriere della Sera
La Repubblica: Repubblica
La Stampa
Il Sole 24 Ore
El País: El Pais
El Mundo
La Vanguardia
Gazeta Wyborcza
Kommersant
Izvestia
Vedomosti
Novaya Gazeta
The Moscow Times: Moscow Times
Kyiv Post
Haaretz
The Jerusalem Post: Jerusalem Post
The Times of Israel: Times of Israel
Yedioth Ahronoth
Israel Hayom
Hürriyet: Hurriyet
Asharq Al-Awsat
South China Morning Post: SCMP
The Straits Times: Straits Times
Asahi Shimbun
Yomiuri Shimbun
Mainichi Shimbun
Nikkei: Nikkei Asia
The Japan Times: Japan Times
Global Times
People's Daily: People’s Daily
China Daily
The Times of India: Times of India
Hindustan Times
The Indian Express: Indian Express
The Hindu: *Hindu
Dawn: ?Dawn
People: ?People, People magazine
Us Weekly
National Enquirer
Nature: ?Nature
Science: ?Science magazine`;

const broadcaster = `
CNN: CNN International, CNN Politics, CNN.com
Fox News: Fox News Channel, FNC, FoxNews.com, Fox
Fox Business: Fox Business Network
MSNBC: MS NOW
NBC News: NBC
ABC News: ABC
CBS News: CBS
CNBC
PBS: PBS NewsHour
NPR: National Public Radio
C-SPAN
BBC: BBC News, BBC Radio Four, BBC Radio 4, BBC Radio 5 Live, BBC Radio Five Live, BBC World Service, BBC One, BBC Two, BBC Breakfast
ITV: ITV News
Channel 4 News: Channel Four News
Channel 5 News
Sky News
LBC: LBC Radio
TalkTV
GB News
CBC: ?CBC, CBC News
CTV: CTV News
Global News: ?Global News
RTÉ: RTE
Univision
Telemundo
Newsmax: Newsmax TV
One America News: One America News Network, OANN, OAN
Al Jazeera: Al Jazeera English
Al Arabiya
Deutsche Welle: DW
ARD
ZDF
RTL
NTV
n-tv
France 24: France24
RFI: Radio France Internationale
BFMTV: BFM TV
LCI: ?LCI
France Inter
Rai: ?Rai, Rai 1
TG1
TVP
TVN: TVN24
Radio Free Europe: Radio Free Europe/Radio Liberty, RFE/RL
Radio Free Asia
Voice of America: VOA
RT: ?RT, Russia Today, RT America
Rossiya 1
Channel One: ?Channel One
Dozhd: TV Rain
Suspilne
CCTV: ?CCTV, CGTN
NHK
KBS: ?KBS
MBC: ?MBC
Press TV
Al Mayadeen
Channel 12
Channel 13
Kan: ?Kan
i24NEWS: i24 News
Bloomberg TV: Bloomberg Television
Euronews
SVT
NRK
DR: ?DR
Yle
SiriusXM: ?SiriusXM`;

const site = `
Axios
HuffPost: Huffington Post, The Huffington Post
BuzzFeed: BuzzFeed News
Breitbart News: Breitbart, Breitbart.com
Vox: ?Vox
Slate: ?Slate
Salon: ?Salon
The Daily Beast: Daily Beast
The Intercept: *Intercept
ProPublica
Semafor
The Daily Caller: Daily Caller
The Daily Wire: Daily Wire
The Washington Free Beacon: Washington Free Beacon, Free Beacon
TheBlaze: The Blaze
Western Journalism
The Federalist: *Federalist
Gawker
Mediaite
Business Insider: Insider
Quartz: ?Quartz
Vice News: VICE News, ?VICE
Yahoo News
FiveThirtyEight
RealClearPolitics: Real Clear Politics
TechCrunch
Wired: ?WIRED, Wired magazine
The Verge: *Verge
TMZ
The Conversation: *Conversation
The Marshall Project: Marshall Project
PolitiFact
FactCheck.org
Snopes
Lawfare
Euractiv
EUobserver
Politico Europe: POLITICO Europe
Bellingcat
Meduza
The Insider: *Insider
Ukrainska Pravda
The Kyiv Independent: Kyiv Independent
Middle East Eye
Al-Monitor
The Diplomat: *Diplomat
Mediapart
Correctiv
Follow the Money
OCCRP`;

// Programmes, columns and podcasts by the outlet that carries them.
const programmes = `
Fox News: Fox & Friends, Fox and Friends, Fox News Sunday, Hannity, The O'Reilly Factor, O'Reilly Factor, The Kelly File, Special Report, The Ingraham Angle, The Five, Sunday Morning Futures
MSNBC: Morning Joe, Hardball, The Rachel Maddow Show, Rachel Maddow Show, Deadline: White House, The Last Word
NBC News: Meet the Press, NBC Nightly News, Nightly News, Dateline, Today show
CBS News: Face the Nation, 60 Minutes, CBS This Morning, CBS Evening News, CBS Mornings
ABC News: Good Morning America, World News Tonight, Nightline, This Week with George Stephanopoulos
CNN: State of the Union, The Situation Room, Situation Room, New Day, The Lead, Anderson Cooper 360, Reliable Sources
PBS: NewsHour, Washington Week
NPR: All Things Considered, Morning Edition, Fresh Air
BBC: Newsnight, Panorama, The Andrew Marr Show, Andrew Marr Show, HARDtalk, Question Time, Any Questions, Today programme, World at One, Sunday with Laura Kuenssberg
ITV: Good Morning Britain, Peston on Sunday
Sky News: Sophy Ridge on Sunday, Sunday Morning with Trevor Phillips
C-SPAN: Washington Journal, Newsmakers
ABC: Insiders, Four Corners`;

/** Words of a form as they are compared: small letters, without signs; `’s` falls away. */
export const outletFormWords = (form: string): readonly string[] =>
  form.toLowerCase().match(/[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*[!&]?|&/gu) ?? [];

function* formsOf(rows: string, kind: OutletKind): Iterable<OutletForm> {
  for (const row of rows.trim().split('\n')) {
    const [name = '', others = ''] = row.split(/: (.*)/su);
    const outlet = { name, kind };
    const forms = others === '' ? [] : others.split(', ');
    const bare = name.replace(/^The /, '');
    // A name whose bare form is listed with a mark is read by that mark alone.
    const marked = forms.some((form) => form.slice(1) === bare || form.slice(1) === name);
    for (const form of marked ? forms : [name, ...forms]) {
      const use = form.startsWith('*') ? 'article' : form.startsWith('?') ? 'weak' : 'free';
      const words = outletFormWords(form.replace(/^[*?]/, '').replace(/^The (?=\S+ \S)/, ''));
      yield { outlet, use, words };
    }
  }
}

/** By the first word of the form, longest forms first. */
export const outletForms: ReadonlyMap<string, readonly OutletForm[]> = byFirstWord([
  ...formsOf(agency, 'agency'),
  ...formsOf(paper, 'paper'),
  ...formsOf(broadcaster, 'broadcaster'),
  ...formsOf(site, 'site'),
]);

/** Programmes by the first word of their title, with the outlet that carries them. */
export const programmeForms: ReadonlyMap<string, readonly OutletForm[]> = byFirstWord(
  programmes
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [name = '', titles = ''] = row.split(/: (.*)/su);
      return titles.split(', ').map((title): OutletForm => {
        const words = outletFormWords(title);
        // One word or two common ones are a title only where they are marked as one or follow their outlet.
        return { outlet: { name, kind: 'broadcaster' }, use: 'weak', words };
      });
    }),
);

function byFirstWord(forms: readonly OutletForm[]): ReadonlyMap<string, readonly OutletForm[]> {
  const map = new Map<string, OutletForm[]>();
  for (const form of forms) {
    const first = form.words[0] ?? '';
    const list = map.get(first);
    if (list) list.push(form);
    else map.set(first, [form]);
  }
  for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length);
  return map;
}
