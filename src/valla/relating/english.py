"""The small words and the classes of words by which the shape of an English clause is read."""

from __future__ import annotations

DETERMINERS = frozenset(
    "the a an this these those his its their our my your her whose no any some every each all both either neither another such many most several few more "
    "certain other various own half".split()
)
POSSESSIVES = frozenset("his its their our my your her whose thy".split())
ARTICLES = frozenset("the a an".split())
PRONOUNS = frozenset(
    "i me we us you he him she they them it himself herself themselves itself myself yourself yourselves ourselves thee thou ye one nobody somebody someone "
    "anyone everyone everybody anybody none nothing something everything anything there here what mine yours hers theirs ours each this these those who".split()
)
SUBJECTS = frozenset("i we you he she they it thou ye who which".split())
"""Pronouns before which no noun stands: what follows is a verb."""
NOMINATIVES = frozenset("i he she we they".split())
WE = frozenset("we us".split())
HE = frozenset("he him his himself".split())
SHE = frozenset("she her herself".split())
THEY = frozenset("they them their themselves".split())
REFLEXIVES = frozenset("himself herself itself themselves myself yourself yourselves ourselves".split())
RELATIVES = frozenset("who whom which whose whoever whomever".split())
BE = frozenset("am is are was were be been being art".split())
HAVE = frozenset("have has had having hath hast".split())
DO = frozenset("do does did doth didst".split())
MODALS = frozenset("can could will would shall should may might must ought cannot wouldst shouldst".split())
PENDING = frozenset("will would shall should may might".split())
"""Auxiliaries of what is not told as done, even if it is denied."""
NEGATIONS = frozenset(
    "not never no neither nor hardly scarcely barely n't nowhere cannot without none nobody nothing".split()
)
PREPOSITIONS = frozenset(
    "of in to for with on at from by about against between among amongst into through during before after above below under over towards toward upon within "
    "without across behind beyond near until till since per via despite concerning regarding respecting touching notwithstanding throughout along alongside "
    "around round off out up down beside besides except like unlike amid amidst inside outside onto than".split()
)
SUBORDINATORS = frozenset(
    "if unless whether lest when while whilst because as although though where wherever whenever until till since once so than how why what whereas whereupon after before".split()
)
UNREAL_LINKS = frozenset("if unless whether lest until till than suppose supposing provided".split())
"""What brings in a clause of which it is not told that it was so."""
CONJUNCTIONS = frozenset("and or but nor & yet".split())
ADVERBS = frozenset(
    "alike inasmuch insomuch forasmuch further herewith hereby therewith forthwith also then still even just soon again once twice already always often sometimes ever now however therefore thus accordingly meanwhile moreover thereupon thereafter "
    "afterwards afterward later too almost together alone so very much long far only first finally perhaps away everywhere nevertheless nonetheless hitherto henceforth thereby thenceforth back forth forward thence hence next rather quite "
    "instead indeed yesterday today to-day tomorrow to-morrow well ill at_once likewise besides yet most more less up down out off over in".split()
)
TIMES = frozenset(
    "day days week weeks month months year years morning evening night afternoon hour hours time times moment while season spring summer autumn winter century decade "
    "instant minute occasion date today yesterday monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september "
    "october november december novr decr septr octr jany feby jan feb aug sept oct nov dec noon midnight eve inst ult ulto ultimo".split()
)
PEOPLE = frozenset(
    "consulgeneral attorneygeneral governorgeneral secretarygeneral vicepresident viceconsul chargedaffaires president king queen emperor empress tsar czar tzar kaiser sultan pope prince princess duke duchess count countess earl lord lords lady baron governor general generals colonel "
    "weavers miners dockers spinners colliers tanners masons carpenters stewards lecturers novices brokers regents legates trustees shopkeepers artisans postmen abbots priors burghers quakers "
    "burgesses aldermen headman headmen villagers townsmen townspeople foragers paratroops paratroopers partisans irregulars conscripts recruits deserters strikers rioters mutineers "
    "founder founders discoverer manufacturer tycoon agitator orator spy spies navigator traveller traveler adventurer pioneer interpreter chronicler satirist proprietor benefactor usurper mutineer gunman quartermaster paymaster comptroller auditor treasurer herald courier half-brother "
    "captain major lieutenant admiral commodore marshal commander commanders chief chiefs officer officers minister ministers secretary premier chancellor mayor sheriff judge "
    "judges justice senator senators congressman representative representatives deputy deputies delegate delegates commissioner commissioners ambassador envoy consul agent agents "
    "bishop bishops archbishop cardinal priest priests clergy chairman speaker leader leaders member members editor editors doctor professor teacher lawyer lawyers attorney "
    "gentleman gentlemen man men woman women father mother son sons daughter brother brothers sister wife husband uncle nephew cousin friend friends enemy enemies opponent "
    "opponents rival rivals critic critics ally allies partner partners colleague colleagues supporter supporters follower followers adherents comrade comrades citizen citizens "
    "inhabitants settlers colonists colonies peasants peasant workers workmen labourers laborers servants soldier soldiers sailors sailor troops trooper rebels rebel insurgents revolutionaries "
    "revolutionists socialists communists anarchists royalists loyalists monarchists liberals conservatives democrats republicans nationalists separatists students prisoners hostages "
    "nobles noblemen aristocrats merchants traders farmers planters landlords bankers voters electors candidates councillors counsellors magistrates commissars guards guardsmen policemen "
    "gendarmes officials authorities diplomats elders negroes slaves indians natives tribes tribesmen warriors invaders attackers assassins mob crowd crowds passengers "
    "masters clerk clerks marquis viscount monarch tyrant dictator regent viceroy khan shah emir sheikh rabbi mullah commandant engineer engineers physician majesty excellency lordship lordships highness honor honour "
    "vicepresidents plenipotentiary plenipotentiaries extraordinary associate associates companion companions assistant assistants aides mutineers deserters fugitives pilgrims organizer organizers organiser organisers strikers demonstrators protesters refugees exiles emigrants traitors spies jurors constables bailiffs abbot prior monks nuns abbess provost dean heir princes dukes knights barons jews catholics protestants belligerents powers elements boss conspirators plotters partisans guerrillas militants activists terrorists "
    "diplomat historian journalist reporter writer author poet novelist playwright painter artist sculptor composer musician singer guitarist drummer actor actress director producer banker merchant scholar scientist "
    "philosopher theologian politician statesman statesmen revolutionary economist architect explorer missionary preacher clergyman pastor parson chaplain photographer publisher printer inventor industrialist businessman "
    "businessmen entrepreneur surveyor planter farmer landowner nobleman knight monk friar surgeon barrister solicitor jurist legislator legislators parliamentarian parliamentarians lawmakers assemblyman "
    "councilman councillor alderman aldermen adjutant aide brigadier sergeant corporal lieutenants captains colonels majors admirals ambassadors envoys consuls emissary emissaries messenger messengers informer "
    "widow bride fiance fiancee grandfather grandmother grandson stepmother stepfather brother-in-law sister-in-law father-in-law son-in-law parents nephews cousins uncles aunt aunts boys girl girls slave serf serfs "
    "chieftain chieftains warlord warlords sachem sachems braves manager owner owners employer employers tenant tenants creditor creditors client clients patron pupil pupils disciple disciples "
    "intellectuals reformers radicals moderates dissidents hardliners liberalisers reformists leftists rightists fascists nazis whites reds czarists tsarists unionists secessionists confederates federalists abolitionists slaveholders "
    "suffragists feminists veterans volunteers recruits regulars militiamen minutemen rangers riflemen cavalrymen infantrymen gunners crewmen seamen privateers pirates bandits smugglers gangsters mobsters shareholders "
    "commanderinchief commandersinchief majorgeneral lieutenantcolonel lieutenantgeneral lieutenantgovernor adjutantgeneral quartermastergeneral postmastergeneral brigadiergeneral directorgeneral solicitorgeneral "
    "coauthor cofounder brotherinlaw sisterinlaw fatherinlaw soninlaw daughterinlaw motherinlaw aidedecamp stepson stepdaughter granddaughter relatives relative kinsman kinsmen bodyguard bodyguards adviser advisers advisor advisors backers "
    "expansionists abolitionist imperialists pacifists industrialists capitalists landowners policeman peacekeepers loyalist unionist secessionist separatist nationalist reformer negotiator negotiators mediator mediators "
    "minion minions henchman henchmen crony cronies lackey lackeys underlings backer immigrant immigrants settler physicist chemist biologist mathematician astronomer geologist botanist psychologist sociologist anthropologist archaeologist "
    "linguist columnist broadcaster filmmaker screenwriter essayist pamphleteer lobbyist pianist violinist rapper boxer footballer boarder landlord landlady lodger neighbor neighbors neighbour neighbours schoolmate classmate roommate tutor mentor protege proteges "
    "jailer jailers gaoler captor captors marquess marchioness archduke archduchess landgrave margrave doge viscountess baronet vizier maharaja nawab caliph patriarch primate "
    "actors adjutants archbishops architects artists authors barristers brigadiers chaplains composers czars daughters directors doctors emirs entrepreneurs explorers filmmakers inventors journalists "
    "jurists managers mothers musicians novelists painters physicians photographers poets politicians preachers printers professors rabbis reporters sculptors singers sisters solicitors speakers "
    "sultans surgeons surveyors teachers tutors tyrants tzars tsars viceroys widows writers wives translators ladies spectators listeners onlookers bystanders activist admirer adherent assassin boy "
    "candidate colonist convict convicts deserter elector emigrant exile fugitive guerrilla inhabitant inspector insurgent intellectual investigator juror "
    "laborer labourer magistrate official outlaw parent pilgrim pirate recruit refugee resident slaveholder student terrorist trader traitor veteran villager volunteer voter warrior worker "
    "workman visitor visitors criminals audience audiences congregation populace electorate throng "
    "attorneys prosecutor prosecutors defendant defendants plaintiff plaintiffs "
    "employee employees heirs civilians residents villagers townspeople observers commentators historians economists scholars interventionists scientists theologians philosophers liberators fighters gunmen bandit outlaws tories whigs friars jesuits inspectors governors premiers chancellors mayors sheriffs presidents kings queens emperors popes princesses counts earls marshals commodores sergeants cadets legionaries mercenaries patriots sympathizers sympathisers collaborators detractors admirers successors predecessor predecessors successor rulers ruler sovereign monarchs dictators interrogators investigators publishers reviewers biographer biographers translator accomplices pretender claimant suitors".split()
)
BODIES = frozenset(
    "admiralty guild convent presbytery treasury exchequer chancery syndicate university universities college colleges newspaper newspapers meeting conference government governments congress parliament assembly senate house council councils committee committees cabinet court courts ministry ministries party parties army armies navy fleet force "
    "forces militia regiment regiments brigade brigades division divisions battalion battalions company corps squadron garrison police state states republic kingdom empire power nation nations "
    "people peoples tribe delegation commission board convention union league church legislature administration opposition faction factions majority minority group groups association society "
    "federation confederacy confederation soviet soviets duma politburo presidium bureau department office bench jury coalition alliance directory junta regime crown throne community "
    "city town colony colonies province provinces corporation bank firm wing detachment detachments crew column columns cavalry infantry artillery dragoons hussars "
    "cossacks guard legion band gang leadership command staff synod chapter tribunal diet rada sejm bundestag reichstag knesset reserve dynasty family club lodge brotherhood order agency fbi cia kgb nkvd "
    "fleets squadrons gangs crews platoon squad patrol clan clans sect sects fraternity contingent contingents deputation legation embassy legislatures parliaments unions churches clubs banks firms companies corporations agencies departments "
    "boards commissions cabinets bands assemblies synods senates republics kingdoms empires duchies principalities regimes juntas coalitions alliances academy foundation institute principality duchy sultanate emirate caliphate dominion commonwealth shogunate khanate viceroyalty monarchy papacy vatican comintern "
    "commissariat commissariats consulate consulates mission missions unit units battery batteries patrols pickets posse warships gunboats frigates frigate cruisers privateers troopers garrisons fighters inquisition cheka gestapo parliamentarians organization organisation organizations organisations movement movements militias secretariat directorate councillors caucus troupe ensemble orchestra press gentry intelligentsia bourgeoisie proletariat masses public".split()
)
ROLES = PEOPLE | BODIES
"""Common nouns that act."""
PARTS = frozenset(
    "some many most several few all one two three four five six seven eight nine ten eleven twelve both each any none part bulk number numbers dozens scores hundreds thousands millions members member majority rest remnant remainder head heads leader leaders elements officers men".split()
)
"""What stands with "of" before those who act."""
NOT_NAMES = frozenset(
    "act acts treaty treaties declaration constitution proclamation war wars battle revolution rebellion street road avenue river lake mount mountain mountains bay sea ocean island islands cape creek fort forts fortress "
    "castle bridge palace hotel hospital theatre theater school college university museum library station railway railroad park square hill hills valley county district region peninsula pass journal gazette herald times tribune "
    "post magazine review news manifesto charter agreement accord accords pact protocol doctrine bill law laws code amendment article articles resolution resolutions resolve resolves commands plan project program programme prize award medal cross order "
    "star stars meantime proviso compromise ordinance purchase lp ep cd dvd tv radio album film novel summit games series stadium airport harbor harbour port language day christmas easter sunday monday tuesday wednesday thursday friday saturday january february march april may june july august september october november december novr decr octr septr jany feby "
    "god heaven bible gospel christianity islam marxism socialism communism bolshevism democracy liberty peace providence chapter vol volume page fig table note "
    "capitol kremlin quarters headquarters receipt crisis affair election elections campaign siege massacre leave compliments favor favour favors favours letter letters instant ultimo press olympics cup championship esq sir madam".split()
)
THINGS = frozenset(
    "abilities ability accidents accounts activity adieu advantage advantages advice affairs amot animosities answer anxiety appearances "
    "apprehensions assistance assurances attack attacks attention balance ballance barrels bills blessing blessings bonds book books boxes bravery "
    "burthen bushels business calamities candor candour cargo cargoes cash casks causes certificates character characters charges circumstances "
    "claims cloathing cloth clothing collection commands complaint complaints concerns conduct confidence confusion consequence consequences "
    "consideration contracts conveyance copies copy courage cover credit cruelty currency danger debate debates demands depredations design designs "
    "despatches difficulties diligence discontents disgrace dispatches disposition dispositions disputes distress distresses documents dollars "
    "duplicates duties duty eastward efforts embargo emission emissions enclosures enquiry enterprise enterprize errors esteem events evidence evils "
    "examinations expedients expence expences expenditures expense expenses experience exports expressions extract extracts eyes falsehoods fame "
    "feelings fidelity finance forage fortitude friendship gallantry generosity glory gold goodness goods guns health hopes horses humanity ideas "
    "importance inclosed inclosures independence independency industry influence integrity intelligence interest interests iron jealousies judgment "
    "kindness land lands leisure liberties lodgings loss magazines materials matters means measure measures memoir merit merits minutes misfortunes "
    "money monies motive motives muskets necessaries neighborhood neighbourhood newspapers northward note notes notions number numbers obedience "
    "objects occasions opinion opinions oppertunity opportunity packet packets pages paper papers particulars patience patriotism perseverance "
    "petition pieces place places plans politicks possession possessions pounds powder pox preparations prices principle principles prize prizes "
    "proceedings proofs property propriety provision provisions purchases purposes qualities rank rations ravages readiness reason reasons "
    "reflections regard regards report reports reprisal reputation resolve resolves resources respect respects returns risk risque rum sale sales "
    "salt saltpetre scenes scrutiny secrecy sentiments service services shoes silence southward spirit spirits stockings stores stories strength "
    "subject success sufferings suffrages sum sums supplies supply suspicions taxes tents terms territories thanks thoughts tobacco tons trade trial "
    "truths tryal tyranny ulto valor valour vigor vigour virtue virtues votes vouchers want wants westward wheat wisdom wishes yeas zeal".split()
)
"""What older letters write with a capital, and nobody is called."""
LOCATIVE = frozenset("in at near within around across through throughout into onto inside outside off via".split())
"""Prepositions behind which a bare name is a place."""
UNREAL = frozenset(
    "want wish hope desire intend plan mean propose expect promise threaten offer refuse decline fail neglect forget omit try attempt seek endeavor endeavour strive aim prepare agree decide determine resolve vote "
    "order command ask request beg urge advise tell direct instruct invite persuade induce compel force oblige require enjoin entreat implore press demand suggest recommend insist fear dread "
    "imagine suppose pretend consent undertake vow swear volunteer hesitate avoid prevent prohibit forbid stop hinder dissuade discourage deter avert deny doubt dispute disbelieve refute disprove dream contemplate "
    "consider think authorize authorise allow permit enable let help encourage empower entitle commission appoint elect send assign design destine schedule need deserve await favor favour advocate oppose reject prefer "
    "call pray anticipate predict foresee ensure arrange conspire plot stipulate move motion wonder claim cause lead bring tempt inspire condemn cease accuse charge suspect blame warn".split()
)
"""Verbs under which it is not told that the deed was done."""
DENIALS = frozenset("deny doubt dispute disbelieve refute disprove disclaim denial".split())
WORKS = frozenset(
    "account accusation article autobiography diary essays history journal memoirs poems biography book broadcast cartoon criticism denunciation editorial essay indictment novel pamphlet play poem remarks review satire sermon testimony words".split()
)
"""In what else than a letter one speaks."""
POSSESSIONS = frozenset(
    "capitol citadel palace palaces house houses home homes property residence estate estates mansion plantation lands goods ship ships vessel vessels boat boats headquarters office offices camp camps position positions "
    "lines flank rear rearguard trenches works batteries outposts convoy baggage supplies territory territories capital villages assets accounts troops men soldiers forces army fleet city towns country possessions advance attack attacks "
    "policy policies plan plans proposal proposals views ideas conduct decision decisions claim claims theory theories doctrine speech government regime leadership rule handling action actions measures behaviour behavior election nomination candidacy motives ambitions demand demands request requests neutrality uprising rebellion treatment".split()
)
"""What is someone's, and is attacked or taken in his stead."""
DONE = frozenset(
    "manage begin start continue proceed cease succeed happen help condescend deign presume venture use have get haste hasten chance prove turn able move act unite combine join intervene rush hurry choose dare".split()
)
"""Verbs under which "to do" tells that it was done."""
SAYING = frozenset(
    "say tell report claim assert declare state write relate maintain allege affirm announce believe think hear contend insist suggest argue reveal recount note add explain complain admit "
    "testify swear record remark inform assure understand aver suppose hold recall remember mention cite conclude conjecture estimate charge reply answer remind advise observe indicate imply".split()
)
"""Verbs behind which stands what is told on another's word."""
CLAIMING = frozenset("claim allege charge".split())
"""Verbs behind which stands what is open to doubt."""
CAUSING = frozenset(
    "help assist aid enable prompt lead cause force compel oblige impel drive provoke persuade induce bring".split()
)
"""What makes another do something, so that it is done."""
SEEING = frozenset("see hear watch let make bid help".split())
"""Behind these and who is seen, heard or made to, a verb stands without "to"."""
HESITATING = frozenset("hesitate fail neglect omit scruple forget".split())
"""Who does not do this to do something does it."""
REQUESTING = frozenset(
    "ask beg demand desire direct insist move order propose recommend request require suggest urge".split()
)
"""Verbs behind whose "that" a bare verb tells what is asked for."""
TRYING = frozenset("try attempt seek endeavor endeavour strive".split())
WINNING = frozenset("persuade induce convince dissuade influence conciliate win".split())
"""Behind verbs of trying these tell that someone was asked: "tried to persuade him"."""
TIDINGS = frozenset(
    "intimation news information intelligence word notice account report letter copy message notification announcement letters accounts reports copies intimations complaint complaints knowledge".split()
)
"""Whose "of" tells what they are about, not from whom they come."""
SAID = frozenset(
    "report announcement claim statement rumor rumour assertion allegation story belief account news intelligence information charge accusation legend tradition opinion impression view complaint letter message despatch dispatch reports rumors rumours accounts allegations".split()
)
"""Nouns behind which "that" brings what is told on another's word."""
HOPES = frozenset(
    "hope hopes wish wishes desire intention intentions plan plans proposal proposition demand demands request order orders purpose aim design fear fears danger threat possibility prospect idea suggestion "
    "decision attempt attempts effort efforts refusal failure need necessity call calls insistence opposition objection appeal opportunity chance pretext pretence pretense promise offer preparations preparation project "
    "scheme motion resolution view invitation authority permission power right readiness willingness unwillingness eagerness determination hesitation reluctance inclination anxious eager ready willing unwilling reluctant "
    "likely unlikely prepared inclined disposed determined resolved afraid desirous impossible possible liable bound bent about proposals".split()
)
"""Nouns and adjectives behind which stands what is only thought of."""
REPORTEDLY = frozenset("allegedly reportedly supposedly purportedly reputedly".split())
STATES = frozenset(
    "oppose devote attach ally reconcile marry betroth engage associate acquaint introduce reunite oblige indebt anger enrage infuriate".split()
)
"""Verbs whose participle tells without "by" how the subject stands to another: "were opposed to the king"."""
PERHAPS = frozenset("perhaps possibly probably maybe presumably likely almost nearly".split())
THINGS_UNREAL = frozenset(
    "possible anticipated proposed planned intended future potential threatened expected hypothetical projected imminent prospective no any little scant alleged contemplated likely impending forthcoming upcoming would-be attempted prevented feared rumored rumoured imaginary averted failed".split()
)
"""Words before a noun of deed that take its truth from it."""
LIGHT = frozenset(
    "come fall achieve effect accomplish compose pen revive repeat devote prefer bring make give send write launch wage employ carry have hold deliver address open enter conclude sign direct issue level mount lead conduct offer extend express pay render lend undertake "
    "commit perform adopt pass draft frame show voice renew resume file lodge raise inflict exchange reach forge maintain register record reaffirm reiterate organise organize stage start begin commence forward transmit despatch dispatch present submit lay utter pronounce attend arrange form contract negotiate get take convey return publish read do order "
    "command declare fight win gain provide establish keep pursue strike ratify initial complete create arouse hurl deal cement "
    "put exert apply impose place bestow heap pour join feel entertain harbor harbour cherish profess evince manifest display exhibit initiate institute vote unleash bear convene preserve seal consummate celebrate".split()
)
"""Verbs with which the subject does what the noun says."""
TAKING = frozenset(
    "ignore disregard heed receive get obtain accept have suffer sustain meet enjoy win earn secure incur draw gain attract provoke elicit encounter face excite arouse".split()
)
"""Verbs with which the subject has it done to it."""
READING = frozenset(
    "see read receive mention quote print publish cite note discuss answer acknowledge find know copy consider examine peruse intercept open keep burn lose recall remember describe summarise summarize reprint edit date draft regret".split()
)
"""What one does with a letter without sending it on: "read his letter to the king"."""
HELD = frozenset(
    "support approval approbation confidence faith consent permission esteem favor favour friendship goodwill good-will respect trust blessing admiration affection sympathy thanks gratitude praise acclaim loyalty "
    "allegiance protection patronage assistance help aid backing cooperation co-operation encouragement endorsement displeasure wrath anger ire enmity hatred hostility animosity resentment contempt scorn ridicule "
    "disapproval disapprobation indignation jealousy envy criticism opposition resistance suspicion".split()
)
"""What one has "of" him who feels or gives it: "won the support of the king"."""
COPULAS = ("become", "grow", "remain", "feel", "seem", "appear", "get", "prove", "look", "stand", "continue")
"""Verbs that say what someone is, as "be" does."""
COMMON_VERBS = (
    "abolish facilitate insure repeal expedite lessen illustrate compleat remedy weaken intercept revise enhance comprehend implement beleive superintend imitate explore reconsider emphasize retrieve enlarge adjust "
    "endanger oversee amuse accelerate devise emphasise undergo extinguish rebuild define amend utilize allay redeem divert reorganize supervise qualify verify annoy peruse supplant consume rectify inforce depreciate "
    "perpetuate restrict precipitate ascend overtake formulate clinch forego ascribe enact embarrass discern redress integrate unify assess perswade supersede interpret awaken infer surmount differentiate navigate "
    "evaluate simulate controul reconstruct lighten modify mitigate behold disseminate reap minimize soften reclaim clarify replicate obviate withold heighten analyze erase dampen retract hamper quench undo adjourn "
    "overlook recross conserve swallow preclude invent impoverish emulate ameliorate demolish intensify rewrite stabilize exhaust memorize detonate embark cloath reinlist countenance acknowlege embody befall abridge "
    "aggravate recapitulate allure denote cram hoard embellish exaggerate vacate corroborate confound dissipate beguile transcribe impair accumulate resuscitate abate remodel replenish liken unravel imperil cleanse rivet "
    "restructure classify dispel rename modernize broaden redirect diversify rearrange retard widen subvert reconvene specify engross inculcate inflame distroy mortify disunite dispirit diffuse quicken shorten "
    "reciprocate "
    "accompany ache achieve act adapt adopt advance affect afford aim alter amount analyse appear apply approach arise arrive ascertain assemble assume attach attain attempt attend avail avoid await awake base bathe bear become "
    "begin behave believe belong bend bind bite bleed blow boil born borrow bother breathe breed bring build burn burst buy calculate call carry carve cast catch cause cease change check circulate claim clean clear climb cling "
    "close collect come commence commit compare compete compile complete compose comprise conceal conceive concern conclude conduct connect consider consist constitute construct contain contemplate continue contribute control "
    "convene convert convey cook copy correct cost count cover create creep cross cry cut damage dance dare deal decide declare decrease deem delay deliver demonstrate depart depend derive descend deserve design desire destine "
    "determine develop devote die differ dig diminish disappear discharge discover dispose distinguish distribute disturb divide do doubt draft drag draw dream dress drink drive drop dry dwell earn eat effect elapse emerge enable end endeavor endeavour "
    "endure engage enjoy ensure enter erect escape establish estimate evolve exceed exchange excite exclaim exercise exert exhibit exist expand expect expend experience express extend face fail fall fear feel fetch fill find finish fit "
    "fix flatter flow fly fold follow forbid forget form found freeze fulfil fulfill function gain gather generate get give go govern grieve grow guard guess guide handle hang happen hasten have hear hesitate hide hint hire hold hope hunt hurry "
    "hurt imagine imply import improve include incline increase indicate induce inflict influence inherit inquire insert insist intend interest interrupt issue judge jump justify keep kneel knock know labor labour lack land last laugh launch lay lead "
    "lean leap learn leave let lie lift light like limit listen live locate look lose love lower maintain make manage manufacture mark matter mean measure mind miss mistake mix move name need neglect note notice observe obtain occasion occupy "
    "occur omit open operate organise organize originate owe own paint part pass pause penetrate perceive perform perish permit persist place plan plant play please point possess postpone practise practice precede prefer prepare preserve presume "
    "pretend prevail prevent print proceed procure produce profess profit progress prolong prosecute prove publish pull purchase push put puzzle raise range rank reach read realise realize reason recede recite reckon recollect recover reduce reflect regard "
    "register regret regulate reign rejoice relate relax rely remain remember remove render renew rent repair repeat repent represent reproduce resemble reserve reside resist resolve resort respect rest result resume retain retire return reveal review "
    "ride ring rise roll rule run rush sail satisfy say scatter secure see seek seem select sell send serve set settle shake shape share shave shine shout show shut sign signal sing sink sit sleep slide slip smell smile smoke solve sound spare "
    "speak spend spill spin split spoil spread spring stage stand stare start state stay step stick stir stop strain stretch strive struggle study succeed suffer suffice suit sum suppose surround survive swear sweep swell swim swing take talk "
    "taste tear tend terminate test think throw tie tire touch trace trade train transact transfer transform translate travel tread treat tremble turn understand undertake use utter vanish vary venture view wait wake walk wander want waste watch wear "
    "weave involve participate embroil entangle implicate weep weigh win wind wish wonder work worry wrap yield entertain graduate specialise specialize sponsor witness host attribute credit term style label dub title entitle accuse".split()
)
IRREGULAR = """
arise arose arisen/awake awoke awoken/bear bore borne/beat beat beaten/become became become/befall befell befallen/begin began begun/behold beheld beheld/bend bent bent/bereave bereft bereft/beseech besought besought/
bid bade bidden/bid bid bid/bind bound bound/bite bit bitten/bleed bled bled/blow blew blown/break broke broken/breed bred bred/bring brought brought/build built built/burst burst burst/buy bought bought/cast cast cast/
catch caught caught/choose chose chosen/chuse chose chosen/cling clung clung/come came come/cost cost cost/creep crept crept/cut cut cut/deal dealt dealt/dig dug dug/do did done/draw drew drawn/drink drank drunk/drive drove driven/dwell dwelt dwelt/
eat ate eaten/fall fell fallen/feed fed fed/feel felt felt/fight fought fought/find found found/flee fled fled/fling flung flung/fly flew flown/forbid forbade forbidden/foresee foresaw foreseen/forget forgot forgotten/forgive forgave forgiven/
forsake forsook forsaken/freeze froze frozen/get got got/give gave given/go went gone/grind ground ground/grow grew grown/hang hung hung/have had had/hear heard heard/hide hid hidden/hit hit hit/hold held held/hurt hurt hurt/keep kept kept/
kneel knelt knelt/know knew known/lay laid laid/lead led led/leap leapt leapt/leave left left/lend lent lent/let let let/lie lay lain/light lit lit/lose lost lost/make made made/mean meant meant/meet met met/mislead misled misled/mistake mistook mistaken/
outdo outdid outdone/overcome overcame overcome/overrun overran overrun/overtake overtook overtaken/overthrow overthrew overthrown/partake partook partaken/pay paid paid/plead pleaded pleaded/plead pled pled/put put put/quit quit quit/read read read/rend rent rent/rid rid rid/ride rode ridden/
ring rang rung/rise rose risen/run ran run/say said said/see saw seen/seek sought sought/sell sold sold/send sent sent/set set set/shake shook shaken/shed shed shed/shine shone shone/shoot shot shot/show showed shown/shrink shrank shrunk/shut shut shut/
sing sang sung/sink sank sunk/sit sat sat/slay slew slain/sleep slept slept/slide slid slid/smite smote smitten/speak spoke spoken/speed sped sped/spend spent spent/spin spun spun/split split split/spread spread spread/spring sprang sprung/
stand stood stood/steal stole stolen/stick stuck stuck/strike struck struck/strike struck stricken/strive strove striven/swear swore sworn/sweep swept swept/swell swelled swollen/swim swam swum/swing swung swung/take took taken/teach taught taught/tear tore torn/
tell told told/think thought thought/throw threw thrown/tread trod trodden/undergo underwent undergone/understand understood understood/undertake undertook undertaken/uphold upheld upheld/wake woke woken/wear wore worn/weave wove woven/weep wept wept/
wed wed wed/win won won/wind wound wound/withdraw withdrew withdrawn/withhold withheld withheld/withstand withstood withstood/wring wrung wrung/write wrote written/write writ writ/come come come/prove proved proven/clothe clad clad
"""
NO_VERBS = frozenset(
    "hundred hatred indeed sacred kindred speed need seed bed red shed creed deed feed weed breed united limited king thing nothing something anything everything during morning evening spring string wing ring being according concerning "
    "regarding respecting notwithstanding excluding including following pending building ceiling wedding pudding sterling viking darling farthing shilling lightning inning".split()
)
HONOURS = frozenset(
    "honour honor pleasure satisfaction mortification misfortune precaution step point mistake blunder error habit practice pains trouble sense grace temerity impudence boldness wisdom decency foresight politeness occasion opportunity liberty leave goodness fortune luck courage audacity effrontery kindness means first last only misery happiness able".split()
)
"""What one has, takes or begs to do that one does: "had the honour to inform"."""
PAPERS = frozenset("pact treaty protocol accord accords agreement convention charter declaration".split())
"""What two sign."""
JUDGING = frozenset(
    "thank praise blame criticise criticize condemn denounce punish arrest dismiss reward honour honor forgive pardon congratulate commend censure reproach reprimand rebuke applaud attack assail execute imprison expel".split()
)
"""Verbs with which one is judged for what one did."""
LETTERS = frozenset(
    "report decree decrees resolve resolves letter letters note notes message messages telegram telegrams despatch despatches dispatch dispatches address addresses resolution resolutions circular circulars appeal appeals order orders manifesto memorial petition communication communications "
    "proclamation speech statement article telegraph epistle favour favor declaration".split()
)
"""What speaks for who wrote it: "a letter from Bouquet, asking"."""
KNOWING = frozenset(
    "know learn find see show discover prove forget regret notice realise realize perceive understand appear happen fact circumstance reason proof remember".split()
)
"""Behind these stands what is so."""
NATIONAL = frozenset(
    "allied pakistani saudi yemeni kuwaiti syrian lebanese jordanian libyan algerian moroccan tunisian sudanese ethiopian kenyan nigerian ghanaian ugandan somali rwandan congolese angolan zambian burmese thai indonesian malaysian filipino philippine cambodian laotian taiwanese mongolian kazakh uzbek azerbaijani azeri belarusian moldovan slovak slovenian slovene serb bosnian kosovar albanian macedonian montenegrin icelandic maltese cypriot bavarian saxon hanoverian sardinian neapolitan venetian venezuelan colombian peruvian ecuadorian bolivian uruguayan paraguayan panamanian nicaraguan honduran guatemalan salvadoran haitian jamaican dominican nazi confederate federal american british english french german russian soviet italian spanish polish chinese japanese european african asian indian irish scottish welsh dutch austrian turkish ottoman greek roman "
    "jewish christian catholic protestant canadian australian mexican swedish danish finnish norwegian ukrainian hungarian czech serbian prussian portuguese belgian swiss romanian bulgarian croatian israeli "
    "palestinian iranian iraqi egyptian brazilian argentine chilean cuban korean vietnamese estonian latvian lithuanian georgian armenian persian afghan arab u.s uk u.k u.n un bolshevik menshevik imperial western eastern southern northern fascist communist stalinist tsarist union allied norman teutonic hessian genoese florentine sicilian catalan basque castilian castillian andalusian aragonese flemish burgundian bohemian moravian byelorussian tatar tartar mongol manchu tibetan nepalese siamese malay khmer bangladeshi kashmiri sikh bengali punjabi tamil sinhalese maldivian mughal maratha turkmen kyrgyz tajik chechen kurdish omani bahraini qatari eritrean tanzanian liberian senegalese zulu boer rhodesian namibian puerto-rican hawaiian iroquois cherokee sioux apache navajo seminole creek mohawk shawnee delaware texan virginian carolinian papal muslim islamic hindu buddhist mormon zionist whig tory federalist republican democratic labour conservative liberal socialist carlist bourbon habsburg hapsburg hohenzollern".split()
)
"""Of a people or party; without "the" they stand before a noun."""
LANDS = frozenset(
    "england scotland ireland wales britain france germany prussia austria hungary italy spain portugal holland netherlands belgium switzerland denmark norway sweden finland poland russia "
    "ukraine belarus estonia latvia lithuania turkey greece serbia servia bulgaria romania roumania rumania croatia bosnia albania macedonia yugoslavia czechoslovakia egypt persia iran iraq syria israel palestine india china "
    "japan korea vietnam cambodia laos thailand burma indonesia philippines australia canada mexico cuba brazil argentina chile peru colombia panama nicaragua honduras guatemala haiti georgia armenia azerbaijan afghanistan pakistan arabia zealand lanka rico rica salvador algeria andorra angola argentine austria-hungary bahrain bangladesh benin bhutan bolivia botswana brunei burundi byzantium cameroon ceylon chad comoros congo costarica cyprus czechia djibouti dominica ecuador eritrea ethiopia abyssinia fiji gabon gambia ghana grenada guinea guyana hawaii hanover saxony bavaria württemberg wurttemberg piedmont sardinia savoy iceland jamaica jordan kazakhstan kenya kosovo kuwait kyrgyzstan lebanon lesotho liberia libya liechtenstein luxembourg luxemburg madagascar malawi malaysia maldives mali malta mauritania mauritius moldova monaco mongolia montenegro morocco mozambique myanmar namibia nauru nepal niger nigeria oman paraguay qatar rhodesia rwanda samoa senegal siam slovakia slovenia somalia sudan suriname swaziland taiwan tajikistan tanzania tibet togo tonga transvaal tunisia turkmenistan uganda uruguay uzbekistan vanuatu venezuela yemen zaire zambia zimbabwe zanzibar crimea silesia bohemia castile aragon navarre flanders normandy burgundy".split()
)
"""Countries: whoever does something to one does it to its state."""
TOWNS = frozenset(
    "albany amsterdam antwerp athens atlanta auckland baghdad baku baltimore bangkok barcelona basel beijing beirut belfast belgrade bergen berlin bern birmingham bologna bombay bonn bordeaux boston bremen bristol brooklyn "
    "brussels bucharest budapest buffalo cairo calcutta cambridge canton caracas charleston chicago cincinnati cologne constantinople copenhagen cordoba damascus danzig delhi denver detroit dresden "
    "dublin edinburgh florence galveston geneva genoa ghent glasgow halifax hamburg hanoi harvard havana helsinki istanbul jakarta jerusalem kabul karachi kazan kharkov khartoum kiev krakow kronstadt lagos leeds leipzig "
    "leningrad liege lille lima lisbon liverpool london lucknow lyon madrid manchester manhattan manila marseille marseilles melbourne memphis milan minsk monterey montevideo montreal moscow mumbai munich nairobi "
    "nanking naples nashville nassau odessa oslo ottawa oxford palermo paris pekin peking petersburg petrograd philadelphia pisa pittsburgh plymouth prague princeton providence quebec richmond riga rio rome "
    "rotterdam rouen saigon salerno samara santiago sarajevo savannah seattle sebastopol seoul shanghai singapore smolny smyrna sofia springfield stalingrad stockholm strasbourg sydney tallinn tangier tashkent "
    "teheran tehran tiflis tokyo toledo toronto trenton trieste tripoli tunis turin utrecht valencia venice versailles vicksburg vienna vilna vladivostok warsaw windsor winnipeg yale yalta york zagreb zurich".split()
)
"""Cities: places where something is done, rarely whoever does it."""
COUNTRIES = (
    LANDS
    | frozenset(
        "africa alabama america asia california carolina connecticut delaware europe florida illinois indiana iowa jersey kansas kentucky louisiana maine maryland massachusetts michigan mississippi missouri ohio pennsylvania "
        "tennessee texas vermont virginia wisconsin".split()
    )
    | TOWNS
) - {"washington"}
"""Whom "he" does not mean."""
CITIES = TOWNS | frozenset(
    "lyons dallas quincy cleveland perm cork salem madras sumter alaska algeria alps andalusia angola aragon ardennes arizona arkansas azores bahamas bahrain balkans bavaria bhutan bohemia borneo brittany canaries cape carpathians castile catalonia caucasus ceylon colorado congo "
    "crimea dakota dardanelles ethiopia europe falklands fiji flanders galicia ghana granada guam hague hanover hawaii hebrides idaho illinois ireland java jordan kansas kenya kosovo kuwait lebanon liberia libya lombardy "
    "malaya mali malta mexico mobile moldavia montana moravia morocco mozambique navarre nebraska nepal nevada nigeria normandy oklahoma oman ontario oregon orkneys panama peru provence qatar rhode rhodesia rockies samoa "
    "saxony senegal siberia sicily silesia sudan sumatra taiwan tibet transylvania tunisia tuscany ulster utah vermont virginia volga vosges wallachia wyoming yemen yorkshire zambia".split()
)
"""Cities and regions; behind a verb of visiting they are places."""
OF_PLACES = (
    "burg", "burgh", "ville", "ton", "town", "ham", "grad", "land", "ford", "port", "shire", "polis", "stan", "bury", "mouth", "chester", "field", "haven", "wick", "wich", "dorf", "stadt", "heim", "hagen",
)  # fmt: skip
"""Endings of the names of places."""
OF_PERSONS = ("sky", "ski", "skii", "ov", "off", "ev", "eff", "son", "sen", "witz", "stein", "enko", "wski", "ez", "ich", "vic")  # fmt: skip
"""Endings of the names of persons."""
TO_NOUNS = frozenset(
    "transfer convert key right road way title claim attention heir attachment opposition loyalty devotion objection approach access contribution introduction preface supplement amendment protocol addition reference regard respect relation".split()
)
"""Behind these "to" tells of them."""
