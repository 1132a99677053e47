package citation

// A Repository is an archive or library under the names that citations use.
type Repository struct {
	Names   []string // as written, abbreviations and full names; matched in this case only
	Grammar string   // name of the grammar of its shelfmarks (Grammars); "" for labelled levels (F. 1, Op. 2)
}

// builtin are the archives that diplomatic documents of the twentieth century
// cite most. An edition adds its own through With.
var builtin = []Repository{
	{Names: []string{
		"APRF", "AP RF", "Arkhiv Prezidenta Rossiiskoi Federatsii", "АПРФ", "АП РФ",
		"Archive of the President of the Russian Federation", "Archive of the President, Russian Federation",
		"Presidential Archive of the Russian Federation", "Russian Presidential Archive",
	}},
	{Names: []string{
		"AVPRF", "AVP RF", "AVP SSSR", "AVPR", "АВПРФ", "АВП РФ", "Archive of Foreign Policy of the Russian Federation",
		"Archive of Foreign Policy, Russian Federation", "Foreign Policy Archive of the Russian Federation",
		"Foreign Ministry Archive of the Russian Federation", "Arkhiv vneshnei politiki Rossiiskoi Federatsii",
	}},
	{Names: []string{
		"RGANI", "РГАНИ", "Russian State Archive of Contemporary History", "Russian State Archive for Contemporary History",
		"TsKhSD", "ЦХСД", "Center for the Storage of Contemporary Documentation",
	}},
	{Names: []string{
		"RGASPI", "РГАСПИ", "Russian State Archive of Socio-Political History",
		"Russian State Archive of Social and Political History", "RTsKhIDNI", "РЦХИДНИ",
	}},
	{Names: []string{"GARF", "GA RF", "ГАРФ", "State Archive of the Russian Federation"}},
	{Names: []string{"RGAE", "РГАЭ", "Russian State Archive of the Economy"}},
	{Names: []string{"RGVA", "РГВА", "Russian State Military Archive"}},
	{Names: []string{"TsAMO", "TsAMO RF", "TsAMORF", "ЦАМО", "ЦАМО РФ", "Central Archive of the Ministry of Defense"}},
	{Names: []string{"TsA FSB", "TsA FSB RF", "ЦА ФСБ"}},
	{Names: []string{"Archive of SVR of Russia", "Archive of the SVR of Russia", "Archive of the SVR", "АСВР"}},
	{Names: []string{"TsDAHOU", "TsDAGO", "HDA SBU", "TsDAVO"}},
	{Names: []string{"TsDA", "Tsentralen Darzhaven Arkhiv", "Central State Archive", "AMVnR", "AMVR", "KOMDOS"}},

	{Names: []string{
		"PRC FMA", "PRCFMA", "Chinese Foreign Ministry Archive", "Chinese Foreign Ministry Archives", "CFMA", "Zhonghua renmin gongheguo waijiaobu dang'anguan", "Zhonghua renmin gongheguo waijiaobu danganguan", "Waijiaobu dang'anguan",
		"Archives of the Ministry of Foreign Affairs of the People's Republic of China", "AMFA",
	}, Grammar: "numbers"},
	{Names: []string{
		"Shanghai Municipal Archives", "Shanghai Municipal Archive", "Gansu Provincial Archives",
		"Jiangsu Provincial Archives", "Fujian Provincial Archives", "Hubei Provincial Archives", "Hebei Provincial Archives",
		"Guangdong Provincial Archives", "Beijing Municipal Archives", "Academia Historica", "Institute of Modern History, Academia Sinica",
	}, Grammar: "chinese local"},

	{Names: []string{"MOL", "MNL OL", "MNL-OL", "Magyar Országos Levéltár", "National Archives of Hungary", "Hungarian National Archives"}, Grammar: "boxes"},
	{Names: []string{"BArch", "Bundesarchiv", "SAPMO-BArch", "SED/SAPMO-BArch", "SED, SAPMO-BArch", "SED, BArch", "SED/BArch", "SAPMO BArch", "SAPMO", "Bundesarchiv Koblenz", "Bundesarchiv Berlin", "BA-MA", "BArch-MA"}, Grammar: "bestand"},
	{Names: []string{
		"Politisches Archiv des Auswärtigen Amts", "Politisches Archiv des Auswärtigen Amtes", "Politisches Archiv",
		"PA AA", "PAAA", "PA-AA", "PolA AA", "PolArchAA", "MfAA", "BStU", "BStU-Zentralarchiv", "Stasi-Unterlagen-Archiv", "Stasi Records Archive", "Federal Commissioner for the Stasi Records", "Office of the Federal Commissioner for the Stasi Records",
		"Office of the Federal Commissioner for the Stasi Archives", "Political Archive of the Federal Foreign Office", "Political Archive of the Foreign Office",
	}, Grammar: "german"},
	{Names: []string{"AAN", "Archiwum Akt Nowych", "Archive of Modern Records"}, Grammar: "polish"},
	{Names: []string{"AMSZ", "Archiwum Ministerstwa Spraw Zagranicznych", "Polish Foreign Ministry Archive", "Archive of the Polish Ministry of Foreign Affairs"}, Grammar: "polish ministry"},
	{Names: []string{"AIPN", "IPN"}, Grammar: "polish"},
	{Names: []string{"NA", "NA ČR", "Národní archiv", "SÚA", "SUA", "Státní ústřední archiv", "AMZV"}, Grammar: "holding"},
	{Names: []string{"AÚV KSČ", "A ÚV KSČ", "Archive of the Central Committee of the Communist Party of Czechoslovakia"}, Grammar: "czech party"},
	{Names: []string{"AQPPSH", "AQSH", "AMPJ"}, Grammar: "albanian"},
	{Names: []string{
		"ANIC", "A.N.I.C.", "Arhiva MAE", "Arhiva Ministerului Afacerilor Externe", "ANR", "A.N.R.", "AMAE", "Arhivele Nationale", "Arhivele Naționale", "Arhivele Nationale ale României", "Arhivele Naționale ale României", "Arhivele Nationale ale Romaniei", "Romanian National Central Historical Archives", "National Central Historical Archives",
		"National Archives of Romania", "Romanian National Archives", "CNSAS", "A.C.N.S.A.S.", "ACNSAS",
	}, Grammar: "romanian"},
	{Names: []string{"Archive of the Romanian Ministry of Foreign Affairs", "Archives of the Romanian Ministry of Foreign Affairs"}, Grammar: "files"},
	{Names: []string{"Arhiv Jugoslavije", "AJ", "AJBT", "DAMSPS"}, Grammar: "files"},

	{Names: []string{"NLA", "National Library of Australia"}, Grammar: "holding"},
	{Names: []string{"NAA", "AA", "FA", "AWM", "CA", "National Archives of Australia", "Australian Archives"}, Grammar: "series"},
	{Names: []string{"TNA", "PRO", "UKNA", "TNA PRO", "The National Archives", "The National Archives of the UK", "The National Archives of the United Kingdom", "Public Record Office", "UK National Archives"}, Grammar: "pieces"},
	{Names: []string{
		"NARA", "USNA", "National Archives and Records Administration", "US National Archives", "U.S. National Archives", "Nixon Presidential Materials",
		"DDEL", "JFKL", "LBJL", "HSTL", "Truman Library", "Eisenhower Library", "Kennedy Library", "Johnson Library", "Nixon Library", "Ford Library", "Carter Library", "Reagan Library",
		"Library of Congress", "Hoover Institution Archives", "Washington National Records Center",
	}, Grammar: "files"},
	{Names: []string{"Department of International Relations and Cooperation (DIRCO) Archives", "DIRCO Archives", "DIRCO", "SNA", "National Archives of South Africa", "South African National Archives", "ANTT", "Arquivo Nacional da Torre do Tombo"}, Grammar: "holding"},
	{Names: []string{"LAC", "Library and Archives Canada"}, Grammar: "holding"},
	{Names: []string{"NAI", "National Archives of India", "NMML", "Nehru Memorial Museum and Library"}, Grammar: "holding"},
	{Names: []string{"MAE", "AMAE-F", "Archives diplomatiques", "Archives diplomatiques du Ministère des Affaires étrangères", "Archives du Ministère des Affaires étrangères", "Ministère des Affaires étrangères", "Ministère des Affaires Étrangères", "SHD", "Archives nationales"}, Grammar: "files"},
	{Names: []string{"ASMAE", "Archivio Centrale dello Stato", "ACS", "APC", "Fondazione Istituto Gramsci"}, Grammar: "holding"},
	{Names: []string{
		"Diplomatic Archives of the Ministry of Foreign Affairs of Japan", "Diplomatic Archives of the Ministry of Foreign Affairs",
		"ROK Diplomatic Archives", "Diplomatic Archive, Republic of Korea", "South Korean Foreign Ministry Archive",
	}, Grammar: "holding"},
}

// places are the seats of archives, named after the repository.
var places = wordSet("Amman Ankara Athens Bonn Brasilia Brasília Brussels Colombo Damascus Dublin Freiburg Geneva Islamabad Jakarta Jerusalem Kathmandu Karachi Leipzig Manila Munich Nicosia Potsdam Reykjavik Wellington Abilene Baghdad Bogotá Caracas Lima Montevideo Santiago Tehran Austin Bratislava Bern Cairo Copenhagen Delhi Hanoi Havana Helsinki London Lisbon Ljubljana Madrid Nantes Oslo Podgorica Pretoria Pyongyang " +
	"Sarajevo Singapore Skopje Stanford Stockholm Taipei Zagreb Moscow Berlin Koblenz Sofia Warsaw Budapest Prague Beijing Kew London Washington Paris Tirana " +
	"Bucharest Ulaanbaatar Belgrade Canberra Ottawa Rome Kyiv Kiev Tbilisi Vilnius Riga Tallinn Vienna Seoul Tokyo Nanjing Shanghai Москва")

// longPlaces are those whose names have several words.
var longPlaces = []string{"New Delhi", "College Park", "La Courneuve", "The Hague", "Ho Chi Minh City", "New York", "Mexico City", "Buenos Aires"}
