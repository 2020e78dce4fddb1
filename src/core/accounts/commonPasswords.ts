/** What people choose first, in lower case: from published lists of leaked passwords, cut at ten characters. */

const LISTED = `
  0123456789 0987654321 1029384756 1111111111 1122334455 1212121212 1223334444 1231231231 1231231234 123123123123
  1234554321 1234567887654321 1234567890 12345678900 12345678901 123456789a 123456789q 123456789z 1234567891
  12345678910 123456789123 1234567899 123456789abc 1234qwerasdf 1234qwerasdfzxcv 123qweasdzxc 12qwaszx12 12qwaszx34
  147258369a 1472583690 147852369a 1478523690 1a2b3c4d5e 1a2s3d4f5g 1password1 1q2w3e4r5t 1q2w3e4r5t6y 1q2w3e4r5t6z
  1qaz!qaz2wsx 1qaz2wsx3edc 1qaz2wsx3edc4rfv 1qazxsw23edc 1qazzaq1!! 2wsx1qaz3edc 3rjs1la7qe 5201314520 741852963a
  7418529630 789456123a 7894561230 9876543210 987654321a a123456789 a1b2c3d4e5 a1s2d3f4g5 aa12345678 aa123456789
  abc1234567 abc12345678 abc123456789 abcd123456 abcd12345678 abcde12345 abcdef1234 access1234 admin12345 admin123456
  admin@1234 administrator alexander1 amsterdam1 amsterdam12 amsterdam123 amsterdam020 asdasdasd1 asdasdasdasd
  asdf123456 asdfasdfasdf asdfghjkl1 asdfghjkl123 asdfghjkl; asdfqwerzxcv asdzxc1234 barcelona1 basketball
  beautiful1 bestfriend bismillah1 blink182blink butterfly1 california charlie123 chocolate1 christian1 christopher
  computer12 computer123 creative123 denhaag070 dragonball dragon1234 eindhoven1 eindhoven040 elizabeth1 enschede053
  everything fakepassword feyenoord1 feyenoord010 feyenoord1908 football12 football123 football1234 forever123
  geheim1234 geheim12345 gfhjkm1234 godisgood1 goedemorgen goedenavond gogogogogo groningen1 groningen050
  halloikben hallohallo hallo12345 hallo123456 handjeklap helloworld helloworld1 hello12345 hello123456 heelgeheim
  heelgeheim1 hetwachtwoord ikhouvanjou ikhouvanjou1 ikhouvanmama ikhoudvanjou ikweethetniet ikwilerin1 iloveyou12
  iloveyou123 iloveyou1234 iloveyou22 iloveyousomuch internet12 internet123 inloggen12 inloggen123 jantjebeton
  jesuschrist jordan2323 justinbieber klant12345 klopklop12 koningsdag letmein123 letmein1234 leeuwarden1 liverpool1
  liverpool123 lol123456789 loverboy12 lovelovelove maastricht1 manchester manchester1 master1234 maximaal10 michael123
  michelle12 minecraft1 minecraft123 mijnwachtwoord mijnwachtwoord1 monkey1234 motorola123 mustang123 mypassword
  mypassword1 mynameis123 nederland1 nederland12 nederland123 newpassword nijmegen024 nietgeheim1 nooitgedacht
  onbekend12 oranjeboven onsgeheim1 p@ssw0rd12 p@ssw0rd123 p@ssword123 p4ssw0rd12 pa55word123 pass123456 passpass12
  passw0rd12 passw0rd123 passw0rd1234 password01 password1! password10 password11 password12 password123 password1234
  password12345 password2024 password2025 password2026 password99 photoshop1 playstation playstation1 pokemon123
  princess12 princess123 psvpsvpsv1 psveindhoven q1w2e3r4t5 q1w2e3r4t5y6 qazwsx1234 qazwsx123456 qazwsxedc1
  qazwsxedc123 qazwsxedcrfv qqww1122334 qwe123456789 qwer1234qwer qwer123456 qwerasdfzxcv qwerty1234 qwerty12345
  qwerty123456 qwerty123456789 qwertyqwerty qwertyuiop qwertyuiop1 qwertyuiop123 rotterdam1 rotterdam010 rotterdam123
  schatje123 secret1234 septembre1 sinterklaas sinterklaas1 skateboard spiderman1 starwars12 starwars123 starwars77
  summer2024 summer2025 summer2026 sunshine12 sunshine123 superman12 superman123 tamelijkgeheim temp123456 test123456
  test1234567 test12345678 testtest12 testtest123 thuisbezorgd trustno1trustno1 tweakers123 utrecht030 utrecht123
  vakantie12 vakantie123 vakantie2025 vakantie2026 voetbal123 voetbal1234 volleyball wachtwoord wachtwoord01
  wachtwoord1 wachtwoord12 wachtwoord123 wachtwoord1234 wachtwoord2025 wachtwoord2026 watermelon welcome123
  welcome1234 welkom1234 welkom12345 welkom123456 welkom2024 welkom2025 welkom2026 welkomthuis whatever12 whatever123
  william123 winter2024 winter2025 winter2026 wolfpack12 zaq12wsxcde3 zaq1zaq1zaq1 zaq1xsw2cde3 zomer12345
zxcvbnm123 zxcvbnm1234 zxcvbnm123456
`

/** Refused with any digits and signs around them. */
const WORDS = `
  admin administrator beheer beheerder changeme football geheim guest hallo hello herfst iloveyou inkoop inloggen
  internet klant lente letmein login master monkey nazorg nederland p@ssw0rd p@ssword passw0rd password portal princess
  qwerty qwertyuiop retour secret sinterklaas summer sunshine superman test vakantie verkoop voetbal w@chtwoord
  wachtwoord wachtw00rd welcome welkom winkel winter zomer
`

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** About three hundred passwords of ten characters and more. */
export const COMMON_PASSWORDS = wordsOf(LISTED)

export const COMMON_WORDS = wordsOf(WORDS)
