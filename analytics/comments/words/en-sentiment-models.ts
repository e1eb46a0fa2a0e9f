import type { PackedModel } from '../linear-model.ts';
import type { Sentiment } from '../sentiment.ts';

// Written by npm run train-themes; docs/methods.md says on what and how. Only words that many respondents used.

/** The models that tell how an English comment sounds. */
export const EN_SENTIMENT_MODELS: Readonly<Record<Sentiment, PackedModel>> = {
  very_positive: {
    bias: -97,
    weights: `
      a=17 able=-26 about=-57 advice=18 after=-53 all=33 also=-13 always=-26 am=-38 amazing=5
      ambulance=-50 an=-39 and=32 answer=-16 answered=43 any=50 anything=68 appointments=-15 are=33
      arrive=-26 arrived=-30 as=-21 ask=-25 at=16 back=-17 balance:-1=-83 balance:-2=-62
      balance:-3=-67 balance:0=29 balance:1=120 balance:2=6 balance:3=43 be=6 because=-28 being=-13
      better=42 blame:0=34 blame:1=-15 blame:2=-63 blame:3=-46 both=44 brilliant=78 but=-135 by=-32
      call=34 called=51 came=-17 can=27 can't=44 care=76 caring=57 clear=11 come=-66 comfortable=133
      communication=62 contact=38 could=109 couldn't=89 covid=-103 crew=-7 did=-79 didn't=18 do=43
      doctor=-55 doing=-6 don't=9 done=74 down=10 driver=23 due=17 e=-11 efficient=-11 emergency=64
      even=34 everything=58 excellent=80 explained=-12 fault=80 feel=-34 first=61 food=-50 for=19
      friendly=5 from=81 get=-45 getting=-10 give=-49 given=77 go=-50 going=-47 good=-32 got=-18
      gp=-38 great=53 happy=-35 has=5 have=57 having=-12 he=-58 health=40 help=29 helped=-19
      helpful=19 her=48 here=40 home=12 hospital=5 hour=-74 hours=-18 how=-32 husband=111 i'm=14
      i've=-57 if=-69 in=-11 is=-23 it=49 it's=-48 job=37 just=34 keep=56 kept=-32 kind=50 know=-23
      length:0=84 length:1=-59 length:2=-53 length:3=-70 length:4=-23 life=-16 like=-38 listen=-28
      listened=-38 listening=-50 long=-22 looked=-32 lot=-17 lovely=39 made=36 make=-44 me=12
      mental=-38 mild:yes=-99 minutes=17 more=-75 much=-33 myself=7 need=-11 needed=-51 needs=-9
      never=16 nice=-7 no=-11 not=-24 nothing=169 nurse=-31 of=-38 off=-41 old=-32 on=17 one=-23
      only=-34 or=-20 other=-17 our=23 out=47 over=-54 own=-40 pain=-52 paramedics=27 patient=44
      patients=-43 people=-82 person=-24 phone=22 pleasant=-9 praise:0=-72 praise:1=-98 praise:2=25
      praise:3=55 problem=-36 problems=63 professional=15 prompt=-63 put=-40 questions=-64
      quicker=-29 quickly=-12 really=-28 received=17 respect=79 response=31 said=-22 say=14 see=5
      service=52 she=64 should=-35 situation=-12 so=-30 some=-61 someone=35 speak=20 staff=-25
      strong:yes=123 support=26 supportive=-41 sure=-22 system=-64 take=27 taken=15 than=14 thank=52
      that=-26 the=-5 their=29 them=-28 theme:activities=-51 theme:booking=-40 theme:comfort=-13
      theme:competence=-10 theme:contact=-70 theme:continuity=-50 theme:cost=-28 theme:diagnosis=21
      theme:discharge=40 theme:dissatisfaction=-21 theme:explanation=-63 theme:facilities=-6
      theme:family=-7 theme:feeling-safe=30 theme:food=-26 theme:gratitude=88 theme:guidance=16
      theme:listening=9 theme:location=-70 theme:manner=-18 theme:medicine=18 theme:organisation=-24
      theme:outcome=40 theme:pain=-20 theme:parking=-33 theme:responsiveness=8 theme:rights=28
      theme:staffing=-96 theme:transport=-13 theme:updates=-47 theme:waiting=-91 then=-26 there=-47
      thing=154 things=13 think=33 this=-13 through=22 time=-32 times=14 to=-38 told=-22 too=-31
      took=-59 transport=24 treated=37 treatment=46 under=12 understand=-33 understanding=-65
      unreadable=-49 up=-36 us=59 very=59 waited=17 waiting=29 ward=-78 way=64 we=-20 well=25 were=52
      when=-88 where=48 which=-30 who=46 within=-44 work=-33 would=-84 you=22 your=30`,
  },
  positive: {
    bias: -76,
    weights: `
      a=-35 about=45 activities=35 advice=18 after=5 also=11 always=59 am=-14 amazing=-12
      ambulance=-25 an=16 and=19 answer=-98 answered=43 any=-64 anything=34 appointment=51
      appointments=-7 are=-29 arrive=-50 arrived=72 as=35 ask=12 at=6 back=-6 balance:-1=-19
      balance:-2=-79 balance:-3=-64 balance:0=21 balance:1=57 balance:2=84 balance:3=-14 been=-23
      before=-74 being=69 better=-5 blame:0=25 blame:1=-54 blame:2=-21 blame:3=-40 both=-14
      brilliant=-72 but=-40 by=16 call=-36 called=-24 came=34 can=32 can't=26 care=-24 caring=-25
      clear=34 come=-42 comfortable=-77 communication=-102 contact=15 could=-56 couldn't=-67 covid=50
      crew=18 day=-29 did=107 didn't=12 do=-34 doctor=-29 doing=-38 don't=-78 done=-35 down=24
      driver=-38 drivers=16 due=-94 efficient=29 emergency=-69 excellent=-73 experience=-17
      explained=-21 fault=-94 feel=23 felt=-27 first=-103 food=38 for=-68 friendly=11 from=-50
      get=-24 getting=37 give=26 given=-23 go=65 going=15 good=43 got=50 gp=-10 great=-63 had=-62
      happy=20 has=-53 have=-64 having=-38 health=-37 help=-8 helped=7 helpful=-44 her=14 here=-33
      home=11 hospital=-22 hour=62 hours=-43 how=89 husband=-61 i=41 i'm=-16 i've=22 in=18
      information=-13 is=18 it=-64 it's=-5 job=-45 just=-21 keep=-15 kept=35 kind=-21 know=-38
      length:0=-91 length:1=14 length:2=5 length:3=-20 length:4=-6 life=33 like=-46 listen=-17
      listened=30 listening=80 long=-8 looked=35 lot=62 lovely=-48 made=-6 make=31 me=69 mental=-17
      mild:yes=62 more=-141 much=82 my=8 myself=28 need=-46 needed=9 needs=-9 never=-17 no=-26
      not=-48 nothing=-106 of=26 off=13 old=5 on=5 one=-61 only=8 other=19 our=-82 out=-60 own=-58
      pain=-5 paramedic=5 paramedics=53 patient=-62 patients=-16 people=8 person=-15 phone=-33
      pleasant=25 praise:0=-84 praise:3=44 problem=106 problems=23 professional=-69 prompt=118 put=63
      questions=50 quick=55 quicker=-133 quickly=83 really=64 received=68 respect=-40 response=-55
      say=-24 see=-16 service=-40 she=-43 should=-16 so=61 some=-32 someone=13 speak=-22 staff=27
      strong:yes=-132 supportive=27 sure=-30 system=-30 take=-15 taken=30 team=15 than=-30 thank=-31
      that=46 the=-16 their=-20 them=-31 theme:activities=33 theme:booking=7 theme:cleanliness=-18
      theme:comfort=-56 theme:competence=7 theme:contact=-15 theme:continuity=-8 theme:cost=-19
      theme:diagnosis=-36 theme:discharge=-59 theme:dissatisfaction=-17 theme:explanation=44
      theme:facilities=12 theme:feeling-safe=66 theme:food=51 theme:gratitude=-38 theme:guidance=-11
      theme:location=18 theme:manner=53 theme:medicine=-98 theme:organisation=8 theme:outcome=11
      theme:pain=45 theme:parking=-10 theme:responsiveness=28 theme:rights=-75 theme:staffing=-42
      theme:transport=9 theme:updates=-12 theme:waiting=21 then=45 there=32 they=38 thing=-31
      things=15 this=-5 through=-74 time=-15 times=-30 told=-5 took=-29 transport=14 treated=21
      treatment=-66 under=20 understand=31 understanding=44 unreadable=27 up=16 us=-32 very=-30
      wait=13 waiting=-26 ward=29 was=-6 way=-35 we=48 well=-27 were=-63 what=14 when=72 where=16
      who=-93 will=-12 with=30 work=34 would=47 you=-22`,
  },
  neutral: {
    bias: -122,
    weights: `
      a=-9 able=53 about=10 activities=-35 advice=19 after=49 all=-62 also=5 always=-15 am=54
      amazing=17 ambulance=69 an=-25 and=-52 answer=92 answered=-31 any=-11 anything=-67
      appointment=12 appointments=-27 are=8 arrive=48 arrived=29 as=19 ask=9 at=-43 balance:-1=87
      balance:-2=-65 balance:-3=-92 balance:0=162 balance:1=25 balance:2=-51 balance:3=-91 be=-28
      because=80 been=38 before=14 being=-81 better=-54 blame:0=-72 blame:1=-47 blame:2=34 both=11
      brilliant=-10 but=176 by=66 call=-17 called=-44 came=-18 can=-76 can't=-19 care=-14 caring=-66
      clear=-30 come=118 comfortable=7 communication=-31 contact=-40 could=-32 couldn't=-34 covid=21
      crew=56 day=20 did=70 didn't=9 do=-23 doctor=60 doing=18 don't=23 done=-59 down=-36 driver=24
      drivers=-32 due=21 e=24 ease=-26 emergency=-47 even=-18 everything=-136 experience=-12
      explained=61 feel=-47 felt=-14 first=10 friendly=-22 from=20 gave=-9 get=46 getting=10 give=10
      given=23 go=33 going=-60 good=35 got=42 gp=40 great=41 has=-40 have=-9 having=-7 he=9 health=23
      help=6 helped=42 helpful=-9 her=-9 here=-10 home=-39 hospital=47 hour=-20 hours=60 how=-29
      husband=-37 i=10 i'm=62 i've=59 if=41 in=-19 information=54 into=-53 it=11 it's=36 just=-48
      keep=-10 kept=5 kind=-22 know=73 length:0=-14 length:1=5 length:2=-52 length:3=-11 length:4=-41
      life=40 like=-28 listen=-69 listened=-41 listening=-49 long=-36 looked=-48 lot=-53 lovely=66
      made=-83 make=-75 me=-62 mental=-19 mild:yes=18 minutes=-19 more=-81 much=-55 my=8 myself=-35
      need=41 needed=9 needs=6 never=-48 nice=27 no=53 not=7 nothing=-133 of=-21 off=-26 old=12 on=5
      one=30 only=9 or=-53 other=-5 our=75 out=-19 over=40 own=41 pain=-10 paramedic=-10
      paramedics=-15 patient=10 patients=25 people=-9 person=44 pleasant=-27 polite=14 praise:0=-42
      praise:1=-59 praise:3=32 problem=-15 problems=47 professional=78 prompt=-34 put=-48 questions=8
      quick=9 quicker=-24 quickly=-36 rang=37 really=-29 received=-37 respect=-38 response=8 said=-66
      say=13 see=-101 she=-64 should=-49 situation=12 so=29 some=66 someone=-92 speak=34 staff=-35
      strong:yes=-28 support=-27 supportive=-14 sure=98 system=33 take=5 taken=-51 team=-16 thank=29
      that=-27 the=-15 them=-67 theme:activities=-48 theme:booking=-18 theme:cleanliness=-52
      theme:comfort=10 theme:competence=13 theme:contact=-6 theme:cost=54 theme:diagnosis=-74
      theme:discharge=-54 theme:dissatisfaction=-15 theme:explanation=-32 theme:facilities=-42
      theme:feeling-safe=-41 theme:food=-63 theme:gratitude=-24 theme:listening=-23 theme:manner=-26
      theme:medicine=15 theme:organisation=18 theme:outcome=-80 theme:pain=-13 theme:parking=-18
      theme:responsiveness=-14 theme:rights=25 theme:staffing=-99 theme:transport=12
      theme:updates=-45 theme:waiting=-62 then=-27 there=10 they=-7 thing=-25 things=20 think=-8
      through=-48 time=59 times=28 to=13 told=-57 too=-35 took=56 transport=14 treated=-71
      treatment=21 under=-41 understand=-27 understanding=30 unreadable=36 up=-46 very=-27 wait=21
      waited=-8 waiting=-18 ward=-11 was=24 way=21 well=65 were=48 what=-63 when=-20 where=16
      which=69 will=27 with=-46 within=-6 work=-13 would=37 you=30 your=-72`,
  },
  negative: {
    bias: -233,
    weights: `
      a=25 able=-48 activities=-28 advice=-10 after=-52 all=-27 always=-16 am=-15 amazing=9 an=17
      and=-46 answer=-48 answered=-45 any=7 anything=-64 appointment=-35 appointments=28 are=-29
      arrive=61 arrived=-69 as=-5 ask=14 at=-47 back=-50 balance:-1=29 balance:-2=73 balance:-3=19
      balance:0=39 balance:1=-9 balance:2=-57 balance:3=-82 be=13 because=-86 been=-65 being=10
      better=12 blame:0=-73 blame:1=53 blame:2=14 blame:3=50 both=-38 brilliant=-22 by=-19 call=19
      called=-20 came=-25 can't=-42 care=-102 caring=-42 clear=7 come=-70 comfortable=-19
      communication=30 contact=19 could=-10 couldn't=-11 covid=99 crew=-30 did=-35 didn't=-79 do=18
      doctor=26 don't=16 done=-30 down=-44 driver=30 drivers=32 due=-12 e=-26 ease=-8 efficient=-39
      emergency=49 even=-22 everything=-32 excellent=-42 experience=40 explained=-44 fault=-15
      feel=-17 felt=51 first=7 food=-8 for=18 friendly=-50 from=-41 gave=-15 get=-11 getting=-7
      give=24 given=-26 go=-66 going=52 good=-65 got=-80 gp=-59 great=-76 happy=-17 has=16 have=7
      having=13 he=22 health=36 help=-40 helped=-61 her=-66 here=8 hospital=9 hour=12 hours=10 how=13
      husband=-45 i=-46 i'm=-34 i've=-62 if=7 in=17 information=5 into=59 is=-30 it=32 job=-33
      just=52 keep=-23 kept=-49 kind=-71 know=26 length:0=-127 length:2=36 length:3=79 length:4=90
      life=-94 like=42 listen=47 listening=-33 long=44 lovely=-20 made=42 make=59 me=-85 mild:yes=30
      minutes=-47 more=201 my=-8 myself=-12 need=-10 needed=-12 needs=-37 never=22 nice=-26 no=-29
      not=21 nothing=-125 nurse=-34 of=11 off=10 old=-12 on=18 one=77 only=10 or=79 other=-15 our=20
      out=57 over=-36 own=33 pain=102 paramedic=-7 paramedics=-22 patient=44 people=63 person=-13
      phone=20 pleasant=-37 polite=-35 praise:0=128 praise:1=32 praise:2=-58 praise:3=-95 problem=-37
      problems=-69 professional=-8 prompt=-43 put=-13 questions=29 quick=-36 quicker=130 quickly=-20
      rang=-6 really=55 received=-43 respect=-33 response=10 said=6 say=-5 see=109 service=-55
      she=-12 should=33 situation=-67 so=42 some=19 speak=-9 staff=27 strong:yes=-99 support=-74
      supportive=13 sure=15 system=73 take=-16 taken=-27 team=-8 than=8 thank=-33 that=36 the=42
      them=86 theme:activities=19 theme:booking=52 theme:cleanliness=23 theme:comfort=106
      theme:competence=22 theme:contact=63 theme:cost=-23 theme:diagnosis=69 theme:discharge=27
      theme:dissatisfaction=-53 theme:explanation=28 theme:facilities=-22 theme:family=25
      theme:feeling-safe=-47 theme:food=-15 theme:gratitude=-114 theme:guidance=7 theme:location=62
      theme:medicine=12 theme:outcome=-56 theme:parking=67 theme:responsiveness=16 theme:rights=57
      theme:staffing=155 theme:transport=19 theme:updates=8 theme:waiting=88 then=-36 there=-36
      they=-53 thing=-39 things=-61 think=-6 this=5 through=47 times=11 to=28 told=53 too=-23 took=12
      transport=-16 treated=-39 treatment=-40 under=13 understand=75 understanding=25 unreadable=-30
      up=70 us=-45 very=40 wait=-28 waited=9 waiting=-19 ward=31 was=-34 way=-39 we=-30 well=-20
      were=-8 what=22 when=14 where=-86 which=-19 who=32 will=-56 with=-35 within=17 work=33 would=6
      you=-62 your=-27`,
  },
  very_negative: {
    bias: -405,
    weights: `
      a=-12 able=21 about=-14 activities=11 after=27 all=71 also=-21 always=-36 am=9 amazing=-22
      ambulance=34 an=10 and=31 answer=11 answered=33 any=34 anything=-35 appointment=-8
      appointments=11 are=24 arrive=-56 arrived=-13 as=-28 ask=-25 at=68 back=58 balance:-1=50
      balance:-2=36 balance:-3=53 balance:0=36 balance:1=-69 balance:2=-45 balance:3=-56 be=17
      been=42 before=30 being=30 blame:0=-111 blame:2=49 blame:3=60 both=-8 brilliant=17 but=-66
      by=-23 call=-15 called=40 came=-40 can=-6 can't=-13 care=41 caring=24 clear=-23 come=30
      comfortable=-7 communication=57 contact=-40 could=-9 couldn't=13 covid=-43 crew=-20 day=-31
      did=-20 didn't=61 do=-7 doctor=-33 doing=38 don't=14 done=25 driver=-8 drivers=-5 due=34 e=-26
      ease=-7 efficient=-5 emergency=-25 even=52 everything=129 excellent=-43 experience=-10
      explained=38 fault=-6 feel=18 first=20 food=14 friendly=-16 from=34 get=33 getting=-30 give=-18
      given=-42 go=-6 going=-58 good=-14 got=37 gp=6 great=-28 had=14 has=30 have=-17 having=-9 he=11
      health=-61 help=61 helped=-12 helpful=-14 here=24 hospital=-56 hour=-22 hours=5 how=-8
      husband=41 i'm=35 i've=59 in=5 information=-19 into=-16 is=35 it=23 it's=9 job=33 keep=9 kept=6
      know=-51 length:0=60 length:1=17 length:2=-30 length:3=-47 length:4=-6 life=41 like=45
      listen=39 listened=16 listening=34 long=-5 lot=-7 lovely=-18 made=-17 me=62 mental=24
      mild:yes=-11 minutes=70 more=-60 much=-8 my=26 myself=23 need=58 needed=34 needs=27 never=-24
      nice=-13 no=56 not=65 nothing=86 nurse=24 of=19 off=-9 old=13 one=-30 only=49 or=-35 other=6
      our=-6 out=-38 over=59 own=-7 pain=-35 paramedic=27 paramedics=-22 patient=-11 patients=39
      people=22 person=32 pleasant=-8 polite=-5 praise:0=50 praise:2=-28 praise:3=-72 problem=-31
      problems=-50 professional=-30 put=-11 questions=-25 quick=-7 quicker=-19 quickly=-15 rang=12
      really=-49 received=19 response=-19 said=44 say=34 see=-14 she=22 should=-9 situation=78 so=-33
      some=26 someone=21 speak=-12 staff=-14 strong:yes=114 support=12 supportive=-17 sure=-69
      system=-31 take=-20 taken=15 team=30 than=31 thank=-36 that=-18 the=-8 their=-6 them=39
      theme:activities=-15 theme:booking=5 theme:cleanliness=8 theme:comfort=-37 theme:competence=32
      theme:contact=6 theme:continuity=40 theme:cost=11 theme:diagnosis=-53 theme:discharge=32
      theme:dissatisfaction=22 theme:explanation=-18 theme:facilities=49 theme:family=-39
      theme:feeling-safe=13 theme:food=49 theme:gratitude=-106 theme:guidance=-6 theme:location=-15
      theme:manner=-59 theme:medicine=50 theme:organisation=12 theme:outcome=33 theme:pain=-12
      theme:responsiveness=-26 theme:rights=-30 theme:staffing=-36 theme:transport=-75
      theme:updates=27 theme:waiting=-61 then=23 there=52 thing=-25 think=-40 this=6 through=-37
      time=18 times=-21 to=9 told=-24 too=58 took=-6 transport=-40 treated=19 treatment=37 under=7
      understand=-51 understanding=-21 unreadable=19 up=-13 us=-16 very=-92 wait=43 waited=-7
      waiting=43 ward=-27 was=-11 we=-7 well=-19 were=7 what=35 when=-28 where=21 which=15 who=19
      will=36 with=11 within=9 work=-10 would=21 you=14 your=5`,
  },
};
