// First names that say whether a text will go on with "he" or "she". Names that both bear are left out: silence is no guess.
//
// Source: the name files of the 1990 census of the United States (U.S. Census Bureau, public domain; at least one in 20,000
// people, eight times as many of one sex as of the other), and an own list of given names common in European, Asian and African news.

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Folded: lower case, no accents. */
export const MALE_NAMES: ReadonlySet<string> = set(
  `aaron abbas abdel abdul abdulaziz abdulla abdullah abe abel abraham abram achim adalberto adam adan adolfo adolph adriaan agustin ahmad ahmed aidan akira alain alan alasdair
albert alberto alden aldo alec alejandro aleksandar aleksander aleksandr aleksei alex alexander alexandre alexei alexey alfonso alfonzo alfred alfredo alireza alistair allan
allen alonzo alphonse alphonso alton alvaro alvin amado amir amit amos anatoly anders anderson andre andreas andrei andrej andres andrew andrey andriy andrzej andy angelo
angus anibal anil anthony antoine anton antone antonio antonis antony antwan anwar arash archie arjun arkady armand armando armin arnaud arne arnold arnulfo aron arron art
artem arthur arturo arvind asif aslan atul august augustus aurelio avery axel aziz babak baptiste barack barney barrett barron barry bart barton bashar bashir basil bastian
beau bela ben benito benjamin bennett benny benoit bernard bernardo bernd bernie bert bertram bertrand bilal bill billy bjarne bjorn blaine blake bob bobby bogdan bohdan
booker boris borut boyd boyko brad bradford bradley bradly brady brain branden brandon branko brant brendan brendon brent brenton bret brett brian brice brock brooks bruce
bruno bryan bryant bryce bryon bud buddy buford burl burt burton byron caleb calvin cameron carl carlo carlos carlton carmelo carmine carson carsten carter cecil cedric cesar
chad chadwick chance charalambos charles charley charlie chauncey chester chet chidi chris christoper christoph christophe christopher christos chuck claes clarence clark
claude claudio clay clayton clement cletus cleveland cliff clifford clifton clint clinton clyde cody colby cole coleman colin collin columbus conrad corey cornelis cornelius
cornell cory coy craig curt curtis cyril cyrus dale dalton damian damien damion damon dan dane danial daniel danilo danny dante daren darin dario darius dariusz darnell darrel
darrell darren darrick darrin darryl darwin daryl dave david davis dean deandre deepak delbert delmar delmer demarcus demetrius denis dennis denny denver denys derek derick
derrick desmond dewayne dewey dewitt dexter dick didier diego dieter dietmar dillon dimitri dimitris dino dion dirk dmitri dmitriy dmitry dmytro domingo dominic dominick don
donald donatien donn donnell donnie donny donovan donte doug douglas doyle drew duane dudley duncan dusan dustin dwain dwayne dwight dylan eamon earl earle earnest eddie eddy
edgar edgardo edgars edmond edmund eduardo edward edwardo edwin efrain efren egor ehud eirik elbert eldon eli elias elijah eliseo elliot elliott ellis elmer elmo elon eloy
elton elvin elvis elwood emanuel emeka emerson emery emil emile emilio emmanuel emmett emory enda enoch enrico enrique eric erich erick erik erkki ernest ernesto ernie ernst
errol ervin erwin esteban ethan etienne eugene eugenio evan everett everette evgeny ezequiel ezra fabian fabio fabrice faisal farhad farid faustino federico felipe felix
ferdinand fermin fernando fethi fidel filip flavio fletcher florencio florian floyd forest forrest foster francisco franck francois frank franklin frans franz fred freddy
frederic frederick fredric fredrick fredrik freeman fritz fyodor gabor gabriel gael galen gareth garfield garland garrett garry garth gary gaston gavin genaro gene gennady
geoffrey georg george georges georgios gerald geraldo gerard gerardo gerd gerhard germain gernot giacomo giancarlo gianni gil gilbert gilberto gino giorgos giovanni giuliano
giuseppe glen glenn gonzalo goodluck goran gordon grady graeme graham grant greg gregg gregor gregorio gregory grigory grover guido guillaume guillermo gunnar gunter gus
gustav gustavo guy haider hakeem hal hamad hamid hamish hank hans harald harlan harley harold harris harrison harry haruki harvey hasan hashim hassan heath hector heiko hein
heinrich heinz helmut hendrik henri henrik henry herbert heriberto herman hermann herschel hershel hideki hilario hilton hipolito hiram hiroshi holger homer horace horacio
horst hossein howard hubert huey hugh hugo humberto hung hunter hussein ian ibrahim ignacio igor ihor ilham ilya imran ioannis ira irvin irving irwin isaac isaiah isaias isiah
isidro ismael ismail issac istvan ivan ivo jaap jacek jack jackson jacob jacques jake jakob jakub jamaal jamal jamar jame jamel james jamison janez janos janusz jared jaroslav
jaroslaw jarred jarrett jarrod jarvis jason jasper javad javier jay jayson jeb jed jeff jefferey jefferson jeffery jeffrey jeffry jens jerald jeremiah jeremy jermaine jeroen
jerold jerome jerrod jerrold jerry jerzy jess jesse jesus jim jimmy jiri joachim joao joaquin jochen joe joel joerg joesph joey johan johann johannes john johnathan johnathon
johnny jon jonah jonas jonathan jonathon joost jordi jorg jorge joschka jose josef josep joseph josh joshua josiah josue jozef juan judson juha jules julian julien julio
julius junichiro junior juraj jurgen justin justus kai kamal kareem karel karim karl karsten kash kaspar keenan keir keith kelvin kemal ken kendrick kenji kenneth kennith
kenny kent kenton kermit keven kevin khaled khalid khalil kieth kip kirk kjell klaus knut kofi konrad konstantin kory kostas kristopher krzysztof kumar kurt kurtis kwame kwasi
kwesi kyle kyriakos kyrylo lamar lamont lance landon lanny larry lars laszlo laurence laurent lawerence lawrence lazaro lech leif leland lemuel lenard lennart lenny leo leon
leonard leonardo leonel leonid leopold leopoldo leroy les lester levi lewis liam lincoln lindiwe linwood lionel llewellyn lloyd logan lon lonnie lorenzo lothar louie louis
lowell loyd luc luca lucas luciano lucien lucio ludovic ludwig luigi luis luiz lukas luke luther lutz lyle lyman lyndon maarten mac maciej mack mads magnus mahathir mahmoud
mahmud malcolm mamadou manfred manmohan manuel marc marcel marcelino marcelo marcin marco marcos marcus marek margarito mariano mario mariusz mark marko markus marlin marlon
marquis marshall martin martti marvin marwan mason massimo mateusz mathew mathias mathieu matt matteo matthew matthias matthieu maurice mauricio maurizio mauro max maxim
maxime maximo maxwell maynard mckinley mehdi mehmet mel melvin merlin merrill mervin micah michael michal micheal michel miguel mihai mike mikel mikhail mikko milan miles
milford millard milo milorad milos miloslav milton miroslav mitch mitchel mitchell mitt mohamed mohammad mohammed mohamud moises monroe monte monty morris morten morton moses
moshe mostafa muammar muhammad muhammadu murat murray musa mustafa mykhailo mykola myles myron nabil naftali nagui najib napoleon narendra nasser nathan nathaniel nawaz neal
ned neil nelson nestor newt newton nicholas nick nickolas nicolae nicolas nicolo niels nigel nikola nikolai nikolaos nikos nils noah noam noble noe nolan norbert norberto
norman normand norris nuno octavio odis olaf ole oleg oleh oleksander oleksandr oleksii oleksiy olen olin oliver olivier olof olusegun omar omer oren orlando orrin orval
orville osama oscar oskar ostap osvaldo otis otto ousmane owen ozgur pablo padraig panagiotis panos paolo parker pascal pasquale patrick patrik paul pavel pavlo pawel peder
pedro peer percy perry petar pete peter petr petro petros phil philip philippe phillip pierre pieter piotr pjotr porfirio predrag preston qasim quentin quincy quintin quinton
rachid rafael rahul raila rainer raj rajiv raleigh ralf ralph ramiro ramon ramzan rand randal randall randell randolph randy ranil raphael raul ravi ray raymond raymundo recep
reed reggie reginald reid reinaldo reince reinhard remi renaud reuben rex reyes reynaldo ricardo richard richie rick rickey rickie ricky rico rigoberto riley rishi rob robby
robert roberto robt rocco rocky rod roderick rodger rodney rodolfo rodrick rodrigo rogelio roger roland rolando rolland roman romeo ron ronald ronan ronnie ronny roosevelt
rory roscoe rosendo ross roy royce ruben rubin rudolf rudolph rudy rufus rupert ruslan russ russel russell rustam rustem rusty rutger ryan ryszard saad sadiq saeed sal saleh
salim salman salvador salvatore sam sami samir sammy samuel sanford sanjay santiago saul sauli scot scott scotty seamus sean sebastian sebastien sepp serge sergei sergey
sergio sergiusz serhii serhiy seth seymour shahbaz shane shaun shawn sheldon shelton sherman shigeru shimon shinzo siegfried sigmar silas silvio simeon simon sipho slawomir
slobodan solomon sonny soren spencer spyros stan stanford stanislas stanislav stanley stavros stefan stefano steffen stelios sten stephan stephane stephen sterling steve
steven stewart stuart svein sven syed sylvester tad tadeusz takashi tamim tanner taras tarek tariq taro tayyip ted teddy teodoro terence terrance terrell terrence thabo thad
thaddeus theo theodore theodoros theron thierry thilo thomas thorsten thurman tim timmy timo timothy tobias tod todd tom tomas tomasz tomislav tommy tony toomas torsten travis
trent trenton trevor trey troy truman tuomas tyler tyree tyrell tyron tyrone tyson ulf ulrich ulysses umberto uwe vaclav valdis valentin valentyn valerii valery vance vasily
vasyl vaughn vern vernon vicente victor viktor vince vincent vincenzo virgil vitali vitaly vito vittorio vladimir vladislav vojislav volker volodymyr vyacheslav wade waldo
waleed walid walker wallace walter ward warren wayne weldon wendell werner wesley weston wieslaw wilbert wilbur wilburn wiley wilford wilfred wilfredo wilfried wilhelm will
willard willem william williams willis willy wilmer wilson wilton wim winfred winfried winston wladyslaw wojciech wolfgang woodrow wyatt xavier yahya yair yannis yaroslav
yasser yegor yevgeny yitzhak yoav yossi youssef yukio yuri yuriy yusuf yves yvon zachariah zachary zachery zane zbigniew zdenek zoltan zoran`,
);

/** Folded: lower case, no accents. */
export const FEMALE_NAMES: ReadonlySet<string> = set(
  `aalia abbie abby abigail ada addie adela adelaide adele adelina adeline adell adriana adrianne adrienne agatha agnes aicha aida aileen aimee aisha akiko alaina alana alba
alberta alecia alejandra alene alessandra aletha alexa alexandra alexandria alfreda alice alicia alicja alina aline alisa alisha alison alissa allene allie allison allyson
alma alpha alta althea alvina alyce alyson alyssa amal amalia amanda amara amber amelia amie amina amparo amy ana anais anastasia andra andrea andria angela angele angelia
angelica angelika angelina angeline angelique angelita angie anissa anita anja anke ann anna annabelle annamarie anne annegret anneke annemarie annetta annette annie annika
annmarie antionette antje antoinette antonette antonia april araceli arancha aretha ariana arleen arlene arline ashlee ashleigh ashley astrid athena audra audrey augusta aura
aurelia aurelie aurora autumn ava avis ayesha ayse barb barbara barbra beata beatrice beatrix beatriz becky belen belinda bella belle belva benazir benita bernadette bernadine
bernice berniece berta bertha bertie beryl bess bessie beth bethany betsy bette bettie bettina betty bettye beulah beverley beverly bianca birdie birgit birgitta blanca
blanche bobbi bonita bonnie brandi brandie brandy breanna brenda brenna briana brianna brianne bridget bridgett bridgette brigitte britney britta brittany brittney bronwyn
brooke caitlin callie camilla camille candace candi candice candida candy cara caren cari caridad carissa carla carlene carly carmel carmela carmelita carmella carmen carol
carole caroline carolyn carrie caryn casandra cassandra cassie catalina catarina caterina catharine catherine cathleen cathrine cathryn cathy catrina cecelia cecile cecilia
celeste celestine celia celina celine chandra chanel chantal chantel charity charla charleen charlene charline charlotte charmaine chasity chastity chelsea chelsey cheri
cherie cherry cheryl chiara chiquita chloe christa christal christelle christen christi christiane christie christin christina christine christy chrystal cindi cindy claire
clara clare clarice clarissa claudette claudia claudine clemence clementine coleen colette colleen collette concepcion concetta connie constance consuelo cora coralie cordelia
cori corina corine corinne cornelia corrie corrine cortney cristal cristina cristy crystal cynthia daisy dalia damaris danelle danette daniela danielle danita danna danuta
daphne dara darcy daria darla darleen darlene dawn dayna deana deann deanna deanne debbie debby debi debora deborah debra debrah deena deidra deidre deirdre delfina delia
delilah della delma delois delores deloris delphine demetria dena denice denise desiree dessie destiny diana diane diann dianna dianne dilma dina dinah dionne dixie dollie
dolly dolores dominga dominika dona donna dora dorcas doreen dorene doretha doris dorothea dorothy dorris dortha dorthy dottie dovie dulce earlene earline earnestine easter
ebony ebru edith edna edwina edythe effie eileen eilidh elaine elba elda eleanor eleanore elena eleni elia elida elif elina elinor elisa elisabeth elise elissa eliza elizabeth
elke ella ellen ellie elma elnora eloisa eloise elouise elsa elsie elva elvia elvira elyse elzbieta emilia emilie emily emma enid erica ericka erika erin erlinda erma erna
ernestina ernestine esmeralda esperanza essie estela estella estelle ester esther ethel etta eugenia eugenie eula eulalia eunice eva evangelina evangeline eve evelyn evette
ewa fabiola faith fannie fanny fatima fatma fatou fay faye federica felecia felicia felicita fern filomena fiona fleur flor flora florence florine flossie floy fran frances
francesca francine francisca franziska freda freida freya frida frieda gabriela gabriella gabrielle gail gay gaye gayla gayle gena geneva genevieve genoveva georgette
georgiana georgianna georgina geraldine geri germaine gerri gertie gertrude gilda gillian gina ginger ginny giorgia giovanna gisela gitte giulia gladys glenda glenna gloria
goldie grace gracie graciela gregoria greta gretchen griselda gro gudrun guillermina gulnara gunilla gussie gwen gwendolyn haley halina hallie hana hanan hanna hannah hanne
hannelore harriet harriett harriette hattie haydee hayley hazel heather heidi helen helena helene helga helle hellen henrietta henriette herlinda herminia hester hilary hilda
hilde hildegard hillary hina hollie holly hope hortencia huda huma ida idella ila ilene ilhan ilse ima imelda imogene ina ines inez inga inge ingeborg inger ingrid ioana iola
iona ione irena irene irina iris irma isabel isabell isabella isabelle iulia iva ivana ivanka ivette ivonne ivy iwona jacklyn jaclyn jacque jacquelin jacqueline jacquelyn
jacquline jade jadwiga jami jana jane janel janell janelle janet janette janice janie janina janine janis janna jannette jannie jaqueline jasmin jasmine jayme jayne jean jeana
jeanette jeanie jeanine jeanna jeanne jeannette jeannie jeannine jelena jena jenifer jenna jennie jennifer jenny jeri jerri jesica jessica jill jillian joan joann joanna
joanne jocelyn jodi jodie joelle johanna johnna jolanta jolene joni josefa josefina josephine josette josie jovita joy joyce juana juanita judi judith judy juli julia juliana
juliane julianna julianne julie juliet juliette june jung justina justine jutta kaitlin kaitlyn kaja kamala kara karen kari karin karina karine karla karol karoline karon
karrie karyn katarina katarzyna kate katelyn katerina katharina katharine katherine katheryn kathi kathie kathleen kathrin kathrine kathryn kathy katie katina katja katrin
katrina katy kay kaye kayla keisha kelli kellie kellyanne kelsey kendra keri kerri kerrie kerstin kesha keshia khadija kia kimberlee kimberley kimberly kira kirsten kirsty
kisha kitty krista kristal kristalina kristen kristi kristie kristin kristina kristine kristy krystal krystle krystyna kyla kylie lacey ladonna laetitia lakeisha lakesha
lakisha lan lana laquita lara larisa larissa lashawn lashonda latanya latasha latisha latonia latonya latoya latrice latricia laura laurel lauren lauretta lauri laurie lavonne
lawanda lea leah leann leanna leanne leeann leigh leila leilani lela lelia lena lenora lenore leola leona leone leonie leonor leonora leora leota lesa lessie leta letha
leticia letitia lettie lia libby lidia liesbeth lila lilia lilian liliana lillian lillie lilly lily lina linda lindsay lindsey lindy lisa liudmila livia liz liza lizette
lizzie lois lola lolita lona lora loraine lorena lorene loretta lori lorie lorine lorna lorraine lorri lorrie lottie louann loubna louella louisa louise lourdes luann luanne
lucia lucie lucila lucile lucille lucinda lucretia lucy ludmila luella luisa lula lura luz lydia lyn lynda lynette lynne lynnette lyudmila mabel mable madeleine madeline
madelyn madge madonna mae magali magda magdalena maggie mai maia mairead maja majorie malala malgorzata malinda malissa mallory mamie mandi mandy manon manuela mara marcela
marcella marcelle marci marcia marcie marcy maren margaret margarete margarita marge margery margie margo margot margret margrethe marguerite mari maria mariah mariam marian
mariana marianna marianne maribel maricela marie marietta marija marike marilyn marilynn marina marine marion marisa marisela marisol marissa maritza mariya marjorie marjory
marla marlena marlene marlyn marlys marquita marsha marta martha martina marva mary maryam maryann maryanne marybeth maryellen maryjane marylou mathilda mathilde matilda
matilde mattie maud maude maudie maura maureen maurine mavis maxine may maya mayme mayra meagan meera megan meghan mei melania melanie melba melinda melisa melissa mellisa
mellissa melodie melody melva melvina mercedes meredith merry meryem mette mia micaela michaela michele michell michelle migdalia mihaela milagros mildred milena millicent
millie mimi mina mindy minerva minnie miranda miriam mirjam mirna missy misti misty mitzi moira mollie molly mona monica monika monique mozelle muriel myra myrna myrtis myrtle
nadezhda nadia nadine najat nakia naledi nan nancy nanette nannie naomi natalia natalie natalya natasha nathalie nedra nelda nell nellie nelly nereida nettie neva ngozi
nichole nicki nicole niki nikita nikki nilda nimrata nina nita noelle noemi nola nona noor nora noreen norma octavia odessa odile ofelia oksana ola olena oleta olga olive
olivia oma ona opal ophelia ora oralia orla paige pam pamala pamela pansy patrica patrice patricia patsy patti pattie patty paula paulette paulina pauline pearl pearlie
pearline peggy penelope penny perla petra philippa phillis philomena phoebe phumzile phyllis pia pilar polina polly portia pramila precious pricilla princess priscilla priti
priyanka queen rachael racheal rachel rachelle rae rafaela raisa ramona rana randi ranja raquel rashida raven reba rebeca rebecca rebekah regina reina rena renae renata renate
renee renita reta retha reva reyna rhea rhoda rhonda richelle rita robbin roberta robyn rochelle rocio roma romina romona ronda rosa rosalba rosalee rosalia rosalie rosalina
rosalind rosalinda rosalyn rosanna rosanne rose roseann roseanne rosella roselyn rosemarie rosemary rosetta rosie rosita roslyn rowena roxana roxann roxanna roxanne roxie roza
ruby ruth ruthie saba sabina sabine sabrina sadie safia saima saira sallie sally salma samantha samatha samira sandi sandra sanna santa sara sarah sasha saundra savannah
selena selina selma serena severine shabana shana shanda shanna shanon shantel shari sharlene sharon sharonda sharron sharyn shauna shawna shayla sheena sheila shelia shelley
shelli shellie shelly sheree sheri sherri sherrie sherry sheryl shiela shirin shirley shonda sierra sigrid silke silvia simona simone siobhan socorro sofia solange soledad
sondra sonia sonja sonya sophia sophie stacey staci stacia stacie stefania stefanie stella stephanie stephany stephenie sue suella summer sun sunita sunny susan susana susanna
susanne susie suzan suzanna suzanne suzette svetlana sviatlana sybil sybille sylvia sylvie tabatha tabitha tamara tameka tamela tamera tami tamika tammi tammie tammy tamra
tana tania tanisha tanja tansu tanya tara taryn tasha tatiana tatyana tawana tena tera teresa teresita teri terra terri terrie tessa tessie thea theda thelma theodora theresa
therese tia tiana tiara tiffani tiffany tillie tina tine tisha tomasa toni tonia tonja tonya tori tosha tracey traci tracie treva tricia trina trisha trista trudy tulsi twila
twyla tyra ulla ulrike una ursula usha uta vada valarie valencia valentina valeria valerie valeska valorie vanessa veda velda velma venessa venus vera verda verena verla verna
vernell vernice veronica veronika veronique vesta vicki vickie vicky victoria vida vikki viktoria vilma viola violet violeta virgie virgina virginie vivian viviana viviane
vjosa vonda waltraud wanda wendi wendy whitney wiebke wilda wilhelmina willa wilma winifred winnie winona yadira yael yasmin yasmine yelena yesenia yevgenia yingluck yoko
yolanda yulia yuliya yvette yvonne zainab zanele zeinab zelda zella zelma zenaida zineb zoe zofia zoila zsuzsanna zuzana`,
);
