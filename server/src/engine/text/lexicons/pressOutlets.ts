// News agencies, newspapers and magazines, with the forms they are written in.
//
// One outlet a line: its name, then other forms. `*` needs "the" before it, `?` is a common word, a body or a surname as
// well. Source: compiled by hand for this project from the outlets' own names and the short forms other newsrooms print.

export const agencyRows = `
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

export const paperRows = `
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
The Post and Courier: Post and Courier
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
