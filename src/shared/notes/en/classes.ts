import type { NoteWords } from '../note-words';

/** Choices that several phrases share. */
export const CLASSES: NoteWords['classes'] = {
  ...{
    wants:
      'need|needs|needed|needing|want|wants|wanting|require|requires|requiring|like|likes|love|request|requests|requested|requesting|wanted|get|gets|asks|asking|ask|desperate|after|short',
    wanted: 'needed|wanted|required|requested|please|pls|plz|plse|thanks|asap|urgently',
    lift: 'lift|lifts|lfit|lft|liift|ride|rides',
    day: 'today|tomorrow|tmrw|tmw|tomoz|2moro|mon|monday|tue|tues|tuesday|wed|weds|wednesday|thu|thur|thurs|thursday|fri|friday|sat|saturday|sun|sunday|tonight|this|next|xmas|christmas|boxing|nye|hogmanay',
    take: 'take|taking|drive|driving|bring|bringing|fetch|fetching|collect|collecting|run|running|drop|dropping|get',
    whom: 'him|her|them|me|us|mum|dad|mother|father|wife|husband|caller|client|parents|gran|nan|granny|grandad|grandma',
    oneperson:
      'me|her|him|mum|mam|mom|mother|dad|da|father|she|he|client|caller|herself|himself|myself|wife|husband|gran|granny|nan|woman|lady|man|parent|self|mama|nana|granda|grandad|widow|gentleman|lad|girl|ma|pa',
    relative:
      'husband|hubby|wife|missus|partner|daughter|dtr|son|sister|brother|mum|mam|mom|mother|dad|father|carer|friend|gran|granny|nan|neighbour|neighbor|cousin|aunt|uncle|niece|nephew|grandson|granddaughter|girlfriend|boyfriend|bf|gf|mate|pal|bro|sis|auntie|stepson|stepdaughter|fiance|fiancee|spouse|grandad|grandmother|grandfather|missis|twin',
    gathering:
      'mass|church|chapel|mosque|temple|synagogue|funeral|wedding|christening|airport|station|court|school|college|work|bingo|crem|crematorium|theatre|matinee|panto|concert|registry|interview|wake|cemetery|graveside|club|gurdwara|library|bank|barbers|hairdressers|lidl|tesco|aldi|asda|market|foodbank|university|uni|jobcentre|cinema|daycentre|polls|gym|dmv|embassy|choir|baths|hairdresser|barber',
    fetching:
      'collect|collecting|collected|fetch|fetching|fetched|bringing|brought|picking|picked|dropping|dropped|delivering|delivered|taking|taken',
    carried:
      'parcel|parcels|package|packages|letter|letters|key|keys|form|forms|glasses|specs|battery|batteries|order|orders|bag|bags|item|items|card|cards|cheque|mail|books|papers|documents|bottle|bottles|prescription|script|meds|medication|equipment|machine|chair|commode|frame|furniture|fridge|freezer|cooker|bed|mattress|sofa|wardrobe|table|food|hamper|clothes|coat|shoes|sample|samples|dressings|pads|donation|donations|groceries|messages|shopping|tablets|tabs|pills|insulin|inhaler|inhalers|antibiotics|painkillers|drops|ointment|rx|urine|cheques|paper|newspaper|pension|medicine|medicines|tins|scripts|prescriptions',
    stuff:
      'food|stuff|hay|litter|bedding|seed|bits|things|items|odds|groceries|ink|cartridge|cartridges|batteries|stationery|wool|cleaning|catfood|dogfood|birdseed',
    store:
      'shop|shops|supermarket|town|market|tesco|tescos|asda|aldi|lidl|sainsburys|coop|morrisons|waitrose|iceland|spar|centra|supervalu|dunnes|walmart|target|costco|kroger|publix|safeway|store|stores|newsagent|newsagents|butcher|butchers|baker|bakers|bakery|greengrocer|greengrocers|poundland|argos|wilko|primark|londis|costcutter|woolies|coles|kmart|kwikmart|homebase|deli|bodega|grocers',
    meter: 'meter|electric|electricity|gas|leccy|phone|mobile|card|key',
    tools:
      'shovel|shovels|spade|spades|ladder|ladders|van|vans|tools|rake|rakes|barrow|trailer|muscles|muscle|cars|saw|saws|chainsaw|chainsaws|steps|ropes|rope|gloves|wheelbarrow|strimmer|hammers|shears|loppers|brushes|torches',
    child:
      'child|children|kid|kids|baby|babies|toddler|toddlers|daughter|son|boys|girls|twins|bairns|weans|grandchildren|grandkids|lo|littleone|grandson|grandsons|niece|nieces|nephew|nephews|infant|youngster|youngsters|wean|wain|wains|bairn',
    others:
      'son|sons|daughter|daughters|neighbour|neighbor|neighbours|neighbors|friend|friends|sister|brother|nephew|niece|grandson|granddaughter|grandchildren|dtr|dau|sis|bro|lodger|tenant|caretaker|carer|carers|nurse|landlord|landlady|cousin|uncle|aunt|aunty|flatmate|housemate|boyfriend|girlfriend|ex|colleague|stepson|cleaner|vicar|warden',
  },
  ...{
    please: 'please|pls|plz|plse|thanks',
    room: 'seat|seats|places|place|room|space|transport|taxi|car|bus|minibus|tickets',
    handle:
      'carry|lift|move|shift|help|push|hold|load|put|bring|build|assemble|dig|clear|set|hang|paint|unload|steady|sweep|shovel|take|get|serve|wash|pour|man|cook|bake|pack|sort|guide|steward',
    formal:
      'tribunal|court|appt|appointment|hearing|interview|meeting|assessment|hospital|bank|funeral|jobcentre|inquest|solicitor|solicitors|lawyer|lawyers|police|dwp|pip|parole|magistrates',
    shop: 'shop|shops|chemist|chemists|pharmacy|boots|supermarket|tesco|asda|aldi|lidl|sainsburys|coop|morrisons|store|stores|surgery',
    chemist:
      'chemist|chemists|pharmacy|pharmacist|boots|surgery|lloyds|walgreens|cvs|riteaid|superdrug|drugstore|rowlands',
    fetch:
      'pick|picking|picked|collect|collecting|collected|collection|fetch|fetching|fetched|get|getting|buy|buying|bring|bringing|deliver|delivering|drop',
    fetched:
      'fetching|fetched|picking|picked|collecting|collected|collection|bringing|brought|delivering|delivered|delivery|bought|buying|pickup|getting',
    tablets:
      'tablets|tabs|pills|insulin|inhaler|inhalers|antibiotics|painkillers|drops|ointment|inhalers|warfarin|medical|eyedrops|nebuliser|rx|calpol|paracetamol|ibuprofen|epipen|epipens|statins|metformin|steroids|methadone|puffer|puffers|aspirin|morphine|ventolin|refill|refills',
    staple:
      'bread|milk|eggs|butter|potatoes|veg|vegetables|fruit|nappies|bits|provisions|essentials|basics|supplies|teabags|cheese|loaf|stamps|newspaper|spuds|tatties|cereal|sugar|biscuits|ham|mince|juice|bleach|tissues|onions|carrots|bananas|apples|yoghurt|yogurt|rolls|nappy|flour|pasta|rice|soup|coffee|tea|toiletries|catfood|beans|tins|formula|wipes|toothpaste|shampoo|squash|weetabix|oats|crackers|tuna|lettuce|tomatoes|chicken|sausages|bacon|porridge|marmalade|jam|honey|margarine|sultanas',
    find: 'find|finding|look|looking|search|searching|looks|rent|renting|get',
  },
  ...{
    broken:
      'broke|broken|leaking|leaks|leak|dripping|drips|stuck|loose|blocked|jammed|cracked|faulty|wont|flooded|smashed|flooding|overflowing|beeping|bleeping|flickering|hanging|squeaking|rattling|failed|tripping|down|off|replacing|replaced|sticking',
    part: 'lamp|tap|taps|boiler|door|doors|window|windows|lock|locks|toilet|loo|sink|shower|radiator|radiators|heating|hinge|hinges|gate|fence|fuse|fuses|lights|plug|socket|sockets|pipe|pipes|gutter|gutters|handle|rail|rails|doorbell|cooker|cistern|banister|stairlift|letterbox|wheel|wheels|castor|strap|zip|machine|alarm|drain|washer|washing|floorboard|tile|tiles|roof|curtainrail|grab|handrail|safe|guttering|downpipe|hob|oven|thermostat|latch|bolt|ovens|boilers|hobs|furnace|immersion|plumbing|electrics|detector|detectors|showerhead|pump|tank|extractor|sprinkler|thermostats|stopcock|pipework|flush|ballcock|waterheater',
    fit: 'fit|fitting|fitted|fits|install|installing|installed|change|changing|changed|replace|replacing|tighten|adjust|checking|check|put',
    mended: 'fix|fixing|fixed|mend|mending|repair|repairing|repaired|broken|leaking|blocked',
    hung: 'shelf|shelves|curtain|curtains|blind|blinds|picture|pictures|mirror|rail|rails|hook|hooks|grab|handrail|pole|fan|clock',
    gardened:
      'gritted|salting|edged|mulched|clear|clearing|cleared|clearance|tidy|tidying|tidied|dig|digging|dug|sweep|sweeping|raking|rake|shovel|shovelling|shoveling|weed|jungle|messy|wild|work|needs|maintenance|gritting|grit|cut|cutting|planting|doing|shovelled|shoveled|swept|gritted|salted|raked|trimmed|strimmed|pruned|weeded|mowed',
    shift:
      'shift|shifting|shifted|move|moving|moved|carry|carrying|carried|lift|lifting|lifted|take|taking|transport',
    furniture:
      'bed|beds|sofa|settee|wardrobe|wardrobes|furniture|piano|mattress|boxes|freezer|fridge|cupboard|desk|table|washingmachine|armchair|dresser|bookcase|couch|belongings|things|stuff',
    goods:
      'fridge|freezer|cooker|oven|microwave|kettle|toaster|bed|beds|bedding|mattress|cot|pram|buggy|pushchair|duvet|duvets|blanket|blankets|sheets|towels|curtains|carpet|clothes|clothing|coat|coats|shoes|boots|jumper|jumpers|uniform|uniforms|nappies|toys|furniture|sofa|wardrobe|table|chairs|pots|plates|saucepans|pans|crockery|cutlery|hoover|heater|heaters|washingmachine|rug|lamp|toiletries|pyjamas|underwear|wellies|jacket|jackets|hat|gloves|socks|stove|sewing|armchair|armchairs|chair|settee|dryer|bike|bicycle|rucksack|schoolbag|formula|ironing|iron|cushions|pillows|pillow|trousers|jeans|dress|suit|scarf|scarves|highchair|moses|crib|vacuum|stroller|strollers|teapot|tv|television|playpen|bunk|bunkbeds|sleepingbag|slippers|wardrobes|drawers|bookcase|lampshade|raincoat|vests|tights|bra|bras|hoodie|trainers|mattresses|fans|laundry|radio',
    equipment:
      'commode|hoist|bathseat|bathboard|perching|riser|recliner|wheelchair|walker|rollator|crutches|bedrail|bedrails|ramp|ramps|scooter|zimmer|toiletseat|showerchair|dehumidifier|projector|gazebo|marquee|ladder|drill|tools|bath|shower|carseat|highchair|highchairs|stairgate|stairgates|playpen|equipment|stool',
    borrow:
      'borrow|borrows|borrowing|borrowed|loan|loans|lend|lends|lending|lent|hire|hiring|rent|return|returning|returned|fix|repair',
  },
  ...{
    pet: 'spaniel|lab|labrador|terrier|collie|beagle|poodle|alsatian|greyhound|lurcher|whippet|staffie|retriever|bulldog|westie|pug|dog|dogs|cat|cats|pet|pets|puppy|puppies|kitten|kittens|rabbit|rabbits|hamster|guineapig|guineapigs|budgie|budgies|parrot|hens|chickens|fish|goldfish|pony|horse|tortoise|birds|ferrets|animals|pup|pups|pooch|moggy|mutt|jackrussell|chihuahua|cockapoo|collies|chooks|chook|ducks|cockatiel|gerbil|gerbils|canary|parakeet|terriers|spaniels|labradoodle|husky|rottweiler|shihtzu',
    petcare:
      'walk|walks|walked|walking|walker|feed|feeds|feeding|fed|mind|minding|minded|sitter|sitting|foster|fostering|boarding|vet|vets|groom|grooming|lookafter|looking|looked|look|rehome|rehoming|care|kennel',
    assistance: 'guide|assistance|hearing|therapy|support|service',
    has: 'has|have|got|owns|keeps',
    cannot: 'cant|cannot|unable|not|couldnt|struggles|avoid|dont|doesnt|wont|no|never',
    explain:
      'explain|explaining|read|reading|understand|understanding|help|sort|sorting|deal|dealing|answer|open|opening|write|writing',
    helpers:
      'helper|helpers|volunteer|volunteers|vol|vols|steward|stewards|marshal|marshals|driver|drivers|hands|ushers|usher|servers|server|cooks|bakers|singers',
    medical:
      'hosp*|pacemaker|clinic|clinics|gp|gps|doctor|doctors|doc|docs|dentist|dentists|dental|physio|physiotherapy|physiotherapist|dialysis|chemo|chemotherapy|radiotherapy|scan|xray|optician|opticians|optometrist|audiology|audiologist|outpatients|outpatient|chiropodist|chiropody|podiatrist|podiatry|vaccination|vaccine|vaccinations|jab|jabs|consultant|cataract|oncology|mri|ultrasound|midwife|antenatal|bloodtest|bloods|fracture|specialist|hygienist|mammogram|colonoscopy|angiogram|biopsy|smear|psychiatrist|osteopath|chiropractor|ophthalmology|ophthalmologist|neurologist|dermatologist|oncologist|gastroenterology|gynaecology|paediatrics|maternity|radiology|hosp|chemotherapy|optometry|cardiology|cardiologist|infirmary|hospice|rheumatology|orthopaedic|orthopaedics|dermatology|neurology|urology|endoscopy|transfusion|rehab|haematology|orthodontist|preop|ae|icu|ward|dietitian|dietician|injection|injections|stitches|checkup|preassessment|bloodtests|hematology|warfarin|nurse|respiratory|ecg|echo',
    anylanguage: 'english|german|french|polish|urdu|arabic|spanish|welsh|hindi|romanian',
    spans:
      'hour|hours|hr|hrs|min|mins|minute|minutes|day|days|week|weeks|wk|wks|month|months|year|years|yr|yrs|night|nights|times|miles',
    units:
      'hour|hours|hr|hrs|min|mins|minute|minutes|day|days|week|weeks|wk|wks|month|months|year|years|yr|yrs|people|ppl|persons|person|passengers|kids|children|adults|helpers|volunteers|vols|miles|mile|km|times|x|bags|boxes|items|stairs|steps|flights|floor|flr|bed|beds|pounds|quid|pence|percent|others|boys|girls|dogs|cats|men|women|of|stone|tablets|seats|rooms|steps|stops',
  },
  ...{
    trouble:
      'broken|broke|leaking|leaks|leak|leaky|dripping|loose|blocked|jammed|cracked|faulty|smashed|snapped|crumbling|wobbly|wobbling|rotten|perished|kaput|conked|damaged|bust|busted|seized|shattered|flickering|squeaking|rattling|flooded|flooding|dead|stiff|collapsed|ripped|torn|split|clogged|stuck|drips|drip',
    fixable:
      'step|curtain|curtains|blind|blinds|lightbulb|lightbulbs|bulb|hob|oven|thermostat|gutter|gutters|guttering|downpipe|shed|light|lights|switch|cupboard|drawer|drawers|bannister|banisters|ceiling|glass|pane|panel|panels|floorboards|latch|bolt|bell|catch|bracket|porch|plaster|skirting|tiles|slate|slates|tap|taps|fence|gate|door|window|lock|toilet|shower|radiator|boiler|handrail|shelf|shelves|lamp|letterbox|doorbell|henhouse|greenhouse|chair|ovens|boilers|furnace|electrics|headboard|carpet|lino|sockets|floorboard|railing|railings|trellis|decking|steps|hinges|doorframe|doorstep|lamps',
    device:
      'tv|television|phone|mobile|printer|wifi|laptop|kindle|landline|handset|alexa|chromebook|keyboard|firestick|modem|freeview|ipad|computer|pc|smartphone|iphone|radio|tablet|remote|roku|netflix|iplayer|youtube|skybox|virginbox|earphones|headphones|bluetooth|charger|ereader|streaming|dvd|chromecast',
    benefit:
      'benefit|benefits|uc|pip|dla|esa|pension|money|wages|giro|universalcredit|credit|payment|payments|housingbenefit|disability|medicaid|medicare|snap|centrelink|ssi|ssdi|ebt|carersallowance|pensioncredit|liheap|heap|wic|tanf|ndis|unemployment',
    bulky:
      'sofa|settee|wardrobe|wardrobes|furniture|piano|mattress|boxes|freezer|fridge|cupboard|desk|table|washingmachine|armchair|armchairs|dresser|bookcase|couch|belongings|machine|bed|beds|cooker|carpet|sideboard|recliner|drawers|dishwasher|dryer|hob|tumbledryer|washer|bookcases|trunk|crate|crates|bunk|bunks|headboard|lawnmower|treadmill|tables',
    weekday:
      'mon|monday|tue|tues|tuesday|wed|weds|wednesday|thu|thur|thurs|thursday|fri|friday|sat|saturday|sun|sunday',
    vehicle: 'car|van|bus|minibus|taxi|vehicle|cab',
    outing:
      'lunch|party|market|fair|event|service|dinner|do|club|concert|fete|festival|carols|panto|quiz|bazaar|christening|wedding',
    happened:
      'hurt|broke|bit|hit|did|tore|bust|split|lost|told|gave|took|left|sent|brought|bought|found|saw|caught|stole|sold',
    someone: 'someone|somebody|anyone|anybody|volunteer|befriender|visitor|person|sitter|helper|vol',
  },
};
