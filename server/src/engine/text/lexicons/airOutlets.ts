// Broadcasters, their programmes, and news sites, with the forms they are written in.
//
// One outlet a line: its name, then other forms. `*` needs "the" before it, `?` is a common word, a body or a surname as
// well. Source: compiled by hand for this project from the outlets' own names and the short forms other newsrooms print.

export const broadcasterRows = `
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

export const siteRows = `
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

/** Programmes and podcasts by the outlet that carries them. */
export const programmeRows = `
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
