"""English."""

NEGATIONS = "not never no none nor neither nothing nobody nowhere without cannot hardly scarcely barely nought naught"
AUXILIARIES = """
am is are was were have has had do does did can could will would shall should may might must need dare ought used
"""
"""The verbs that take "not", written as one word with them: "didn't"."""
CONTRACTIONS = """
can't can not / won't will not / shan't shall not / ain't is not / ain't are not / ain't am not / ha'n't have not / han't have not / cannot can not /
an't and it / an't if it / tis it is / twas it was / twere it were / twill it will / twould it would / let's let us
"""
"""What contractions that are no word with an ending stand for; a contraction of several meanings stands here several times."""
ENDINGS = """
n't not / 'll will / 'll shall / 're are / 've have / 'm am / 'd would / 'd had / 'ld would / 's is / 's has / 's us / 't it
"""
"""What the endings of contractions stand for."""
CONDITIONS = "if unless provided except until lest only save though although but"
QUALIFIERS = """
all every each some any few many most several almost nearly always often sometimes seldom rarely usually generally
frequently occasionally perhaps probably possibly certainly surely undoubtedly entirely wholly partly completely
chiefly mainly mostly largely principally primarily partly fully only merely alone both either half about approximately roughly exactly
"""
DATES = """
january february march april june july august september october november december
monday tuesday wednesday thursday friday saturday sunday
jan feb apr aug sept sep oct nov dec
"""
TITLES = """
mr mrs miss ms dr sir lord lady king queen prince princess general gen captain capt colonel col major lieutenant lt
president governor gov senator judge justice secretary minister reverend rev bishop saint st doctor professor prof
comrade citizen duke earl count emperor pope honorable hon congressman mayor sergeant admiral commodore
"""
PRONOUNS = """
i me my mine myself we us our ours he him his himself she her hers herself they them their theirs you your yours it its this that
"""
FUNCTION = """
the of and to a in that is it was for on with as be by at his her he she they you i we this from or an but are were
had has have which their our my your its not him them who will would there been all one so if no me what when than
then us do did into any more may upon such these those shall can could should am out up about other some only now
very
"""
NUMBERS = {
    0: "zero", 1: "one first firstly once", 2: "two second secondly twice ii", 3: "three third thirdly thrice iii", 4: "four fourth fourthly iv",
    5: "five fifth", 6: "six sixth", 7: "seven seventh vii", 8: "eight eighth viii", 9: "nine ninth ix",
    10: "ten tenth", 11: "eleven eleventh xi", 12: "twelve twelfth dozen xii", 13: "thirteen thirteenth xiii",
    14: "fourteen fourteenth xiv", 15: "fifteen fifteenth xv", 16: "sixteen sixteenth xvi",
    17: "seventeen seventeenth xvii", 18: "eighteen eighteenth xviii", 19: "nineteen nineteenth xix",
    20: "twenty twentieth score xx", 30: "thirty thirtieth", 40: "forty fortieth", 50: "fifty fiftieth",
    60: "sixty sixtieth", 70: "seventy seventieth", 80: "eighty eightieth", 90: "ninety ninetieth",
    100: "hundred hundreds hundredth", 1000: "thousand thousands", 1000000: "million millions",
    1000000000: "billion billions",
}  # fmt: skip
MODALS = {
    "certain": "will shall would",
    "possible": "may might can could",
    "due": "should ought",
    "bound": "must",
}
OPPOSITES = """
before / after
more / less fewer
most / least fewest
greater larger bigger higher / smaller lesser lower
above over / below under beneath
for / against
with / against
always / never
everything / nothing
everyone everybody / none nobody
increase increased increases increasing / decrease decreased decreases decreasing
rise rose risen / fall fell fallen
won win wins winning / lost lose loses losing
accept accepted accepts / reject rejected rejects refuse refused
support supported supports / oppose opposed opposes
true truth / false falsehood
right / wrong
good better best / bad worse worst
friend friends / enemy enemies foe foes
north northern / south southern
east eastern / west western
victory / defeat
peace / war
life alive living / death dead dying
guilty / innocent
strong stronger strength / weak weaker weakness
rich richer / poor poorer
love loved loves / hate hated hates
first / last
early earlier / late later
possible / impossible
legal lawful / illegal unlawful
"""
REPORTED = """
shall should would / will would should / can could / may might / must had / am is was were / is was / are were / was had / were had /
has had / have had / do did / does did / i he she they / we they / me him her them / us them / my his her their / our their /
mine his hers theirs / ours theirs / you he she they him her them i we me us / your his her their my our / this that / these those /
here there / now then
"""
