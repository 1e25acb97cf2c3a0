#include "source/model/person_names.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace bifolio::source {
namespace {

std::string filed(std::string_view name) {
    return file_name(name).filed;
}

TEST(FileName, PutsTheFamilyFirst) {
    EXPECT_EQ(file_name("Theophilus A. Benson"),
              (FiledName{"Benson, Theophilus A.", "Benson", "Theophilus A."}));
    EXPECT_EQ(filed("Ehsan Yousefzadeh-Asl-Miandoab"), "Yousefzadeh-Asl-Miandoab, Ehsan");
    EXPECT_EQ(filed("Siobhán O’Connell"), "O’Connell, Siobhán");
    EXPECT_EQ(filed("  Maximilian   Böther "), "Böther, Maximilian");
    EXPECT_EQ(filed("J. R. R. Tolkien"), "Tolkien, J. R. R.");
}

TEST(FileName, LeavesMononymsAlone) {
    EXPECT_EQ(file_name("Suryani"), (FiledName{"Suryani", "Suryani", ""}));
    EXPECT_EQ(filed("王伟"), "王伟");
    EXPECT_EQ(filed(""), "");
}

TEST(FileName, KeepsParticlesWithTheFamily) {
    EXPECT_EQ(file_name("Anna van der Berg"), (FiledName{"van der Berg, Anna", "van der Berg", "Anna"}));
    EXPECT_EQ(filed("Ludwig von Beethoven"), "von Beethoven, Ludwig");
    EXPECT_EQ(filed("María de la Fuente"), "de la Fuente, María");
    EXPECT_EQ(filed("Robert De Niro"), "De Niro, Robert");
    EXPECT_EQ(filed("Dick Van Dyke"), "Van Dyke, Dick");
    EXPECT_EQ(filed("Abdullah bin Omar al-Rashid"), "al-Rashid, Abdullah bin Omar");
    EXPECT_EQ(filed("Vincent van 't Hoff"), "van 't Hoff, Vincent");
    EXPECT_EQ(filed("Van Morrison"), "Morrison, Van");
    EXPECT_EQ(filed("de Souza"), "de Souza");
    EXPECT_EQ(filed("José Ortega y Gasset"), "Ortega y Gasset, José");
    EXPECT_EQ(filed("Maria da Costa e Silva"), "da Costa e Silva, Maria");
}

TEST(FileName, KnowsCapitalsSuffixesTitlesAndCommas) {
    EXPECT_EQ(filed("WANG Lei"), "WANG, Lei");
    EXPECT_EQ(filed("Lei WANG"), "WANG, Lei");
    EXPECT_EQ(filed("AJ Smith"), "Smith, AJ");
    EXPECT_EQ(filed("RAVI SINGH"), "SINGH, RAVI");
    EXPECT_EQ(file_name("Martin Luther King Jr."),
              (FiledName{"King, Martin Luther, Jr.", "King", "Martin Luther, Jr."}));
    EXPECT_EQ(filed("Martin Luther King, Jr."), "King, Martin Luther, Jr.");
    EXPECT_EQ(filed("Sammy Davis III"), "Davis, Sammy, III");
    EXPECT_EQ(filed("Grace Hopper, PhD"), "Hopper, Grace, PhD");
    EXPECT_EQ(filed("Prof. Dr. Ada Byron"), "Byron, Ada");
    EXPECT_EQ(file_name("Byron, Ada"), (FiledName{"Byron, Ada", "Byron", "Ada"}));
}

TEST(FileName, DoesNotFileTitles) {
    for (const char* title : {"Dr.",
                              "Prof.",
                              "Prof. Dr.",
                              "Prof.Dr.",
                              "Dr.-Ing.",
                              "Prof. Dr.-Ing.",
                              "Sir",
                              "Dame",
                              "Univ.-Prof.",
                              "Mag.",
                              "Mag.a",
                              "Univ.-Prof. Mag. Dr.",
                              "Dipl.-Ing.",
                              "Dipl.-Phys.",
                              "Priv.-Doz. Dr.",
                              "PD Dr.",
                              "Jun.-Prof.",
                              "apl. Prof.",
                              "Ao.Univ.-Prof.",
                              "Dr. rer. nat.",
                              "Dr.rer.nat.",
                              "Dr. h.c. mult.",
                              "Prof. em. Dr.",
                              "Professor Emeritus",
                              "Associate Professor",
                              "Assoc. Prof.",
                              "Prof. Dr. Dr. h. c.",
                              "Frau Prof.",
                              "Herr",
                              "Mme",
                              "Dott.ssa",
                              "Prof.ssa",
                              "Dra.",
                              "dr hab.",
                              "mgr",
                              "prof.",
                              "Ing.",
                              "RNDr.",
                              "Rev."}) {
        EXPECT_EQ(file_name(std::string(title) + " Anna Berg"), (FiledName{"Berg, Anna", "Berg", "Anna"}))
            << title;
        EXPECT_EQ(filed(std::string(title) + " Anna van der Berg"), "van der Berg, Anna") << title;
        EXPECT_EQ(filed(std::string(title) + " Berg"), "Berg") << title;
    }
    EXPECT_EQ(filed("Prof. Dr. Berg, Anna"), "Berg, Anna");
    EXPECT_EQ(filed("Berg, Prof. Dr. Anna"), "Berg, Anna");
    EXPECT_EQ(filed("Dr. Anna Berg (she/her)"), "Berg, Anna (she/her)");
    EXPECT_EQ(filed("Dr. Anna Berg, PhD"), "Berg, Anna, PhD");
}

TEST(FileName, FilesNamesThatLookLikeTitles) {
    EXPECT_EQ(filed("Jun Aoki"), "Aoki, Jun");
    EXPECT_EQ(filed("Mag Doherty"), "Doherty, Mag");
    EXPECT_EQ(filed("PD James"), "James, PD");
    EXPECT_EQ(filed("Honor Drake"), "Drake, Honor");
    EXPECT_EQ(filed("Eng Lim"), "Lim, Eng");
    EXPECT_EQ(filed("J. R. Tolkien"), "Tolkien, J. R.");
    EXPECT_EQ(filed("J.-P. Serre"), "Serre, J.-P.");
    EXPECT_EQ(filed("Dr. st. Pierre"), "st. Pierre");
    EXPECT_EQ(filed("Dr."), "Dr.");
    EXPECT_EQ(filed("Lei MA"), "MA, Lei");
}

TEST(FileName, PutsDegreesToTheEnd) {
    for (const char* degree : {"PhD", "Ph.D.", "M.D.", "M.Sc.", "MSc", "MBA", "M.A.", "MA", "OBE", "FRS",
                               "DPhil", "PhD, MBA", "MSc, PhD", "PhD FRS"})
        EXPECT_EQ(file_name(std::string("Anna Berg, ") + degree),
                  (FiledName{std::string("Berg, Anna, ") + degree, "Berg", std::string("Anna, ") + degree}))
            << degree;
    EXPECT_EQ(filed("Anna Berg MBA"), "Berg, Anna, MBA");
    EXPECT_EQ(filed("Anna Berg MSc PhD"), "Berg, Anna, MSc PhD");
    EXPECT_EQ(filed("Berg, Anna"), "Berg, Anna");
    EXPECT_EQ(filed("Xu, Ma"), "Xu, Ma");
}

Person with_pronouns(std::string name, std::string pronouns) {
    Person person;
    person.name = plain_text(std::move(name));
    if (!pronouns.empty()) person.pronouns = plain_text(std::move(pronouns));
    return person;
}

TEST(FileName, HasPronounsThatAreStatedApart) {
    EXPECT_EQ(file_name(with_pronouns("Ada Byron", "she/her")),
              (FiledName{"Byron, Ada (she/her)", "Byron", "Ada"}));
    EXPECT_EQ(file_name(with_pronouns("Ada Byron (she/her)", "she/her")).filed, "Byron, Ada (she/her)");
    EXPECT_EQ(file_name(with_pronouns("Ada Byron", "")).filed, "Byron, Ada");
    Person person = with_pronouns("Ada Byron", "she/her");
    person.sort_as = "Lovelace, Ada";
    EXPECT_EQ(file_name(person).filed, "Lovelace, Ada (she/her)");
}

TEST(Pronouns, AreToldOnceOnly) {
    EXPECT_TRUE(tells_pronouns(with_pronouns("Ada Byron", "she/her")));
    EXPECT_TRUE(tells_pronouns(with_pronouns("Ada Byron (ab)", "she/her")));
    EXPECT_FALSE(tells_pronouns(with_pronouns("Ada Byron", "")));
    EXPECT_FALSE(tells_pronouns(with_pronouns("Ada Byron (She / Her)", "she/her")));
    EXPECT_FALSE(tells_pronouns(with_pronouns("Ada Byron (ab) [she/her]", "she/her")));
    EXPECT_FALSE(tells_pronouns(with_pronouns("Ada Byron, she/her", "she/her")));
    EXPECT_TRUE(tells_pronouns(with_pronouns("Ada Byron (they/them)", "he/him")));
}

TEST(SamePerson, IsOneWithPronounsInTheNameOrApart) {
    EXPECT_TRUE(same_person(with_pronouns("Ada Byron (she/her)", ""), with_pronouns("Ada Byron", "she/her")));
    EXPECT_TRUE(same_person(with_pronouns("Ada Byron", ""), with_pronouns("Ada Byron", "she/her")));
}

TEST(FileName, DoesNotFilePronounsAndNicknames) {
    EXPECT_EQ(file_name("Ada Byron (she/her)"), (FiledName{"Byron, Ada (she/her)", "Byron", "Ada"}));
    EXPECT_EQ(file_name("Alexios Zavras (zvr)"), (FiledName{"Zavras, Alexios (zvr)", "Zavras", "Alexios"}));
    EXPECT_EQ(file_name("Alexios (zvr) Zavras"), (FiledName{"Zavras, Alexios (zvr)", "Zavras", "Alexios"}));
    EXPECT_EQ(filed("Alexios Zavras (zvr) (he/him)"), "Zavras, Alexios (zvr) (he/him)");
    EXPECT_EQ(filed("Alexios (zvr) Zavras (he/him)"), "Zavras, Alexios (zvr) (he/him)");
    EXPECT_EQ(filed("Ada Byron [they/them]"), "Byron, Ada [they/them]");
    EXPECT_EQ(filed("Ada Byron {ab}"), "Byron, Ada {ab}");
    EXPECT_EQ(filed("Ada Byron（她）"), "Byron, Ada （她）");
    EXPECT_EQ(filed("Ada Byron ［she/her］"), "Byron, Ada ［she/her］");
    EXPECT_EQ(filed("Ada Byron (she / her)"), "Byron, Ada (she / her)");
    EXPECT_EQ(filed("Ada Byron (née (Lady) Milbanke)"), "Byron, Ada (née (Lady) Milbanke)");
    EXPECT_EQ(filed("Ada Byron (she/her"), "Byron, Ada (she/her");
    EXPECT_EQ(file_name("Ada Byron she/her"), (FiledName{"Byron, Ada she/her", "Byron", "Ada"}));
    EXPECT_EQ(filed("Ada Byron, she/her"), "Byron, Ada she/her");
    EXPECT_EQ(filed("Ada Byron – They/Them"), "Byron, Ada They/Them");
    EXPECT_EQ(filed("Ada Byron | she / they"), "Byron, Ada she / they");
    EXPECT_EQ(filed("Ada Byron any pronouns"), "Byron, Ada any pronouns");
    EXPECT_EQ(filed("Ada Byron \"adb\""), "Byron, Ada \"adb\"");
    EXPECT_EQ(filed("Ada Byron “adb”"), "Byron, Ada “adb”");
    EXPECT_EQ(filed("Ada Byron „adb“"), "Byron, Ada „adb“");
    EXPECT_EQ(filed("Ada „adb“ Byron"), "Byron, Ada „adb“");
    EXPECT_EQ(filed("Martin King Jr. (he/him)"), "King, Martin, Jr. (he/him)");
    EXPECT_EQ(filed("Grace Hopper, PhD (she/her)"), "Hopper, Grace, PhD (she/her)");
    EXPECT_EQ(file_name("Byron, Ada (she/her)"), (FiledName{"Byron, Ada (she/her)", "Byron", "Ada"}));
    EXPECT_EQ(filed("Byron (she/her), Ada"), "Byron, Ada (she/her)");
    EXPECT_EQ(filed("WANG Lei (he/him)"), "WANG, Lei (he/him)");
    EXPECT_EQ(filed("Anna van der Berg (she/her)"), "van der Berg, Anna (she/her)");
    EXPECT_EQ(file_name("Mitch (he/him)"), (FiledName{"Mitch (he/him)", "Mitch", ""}));
}

TEST(FileName, LeavesWhatIsNotBesideTheName) {
    EXPECT_EQ(file_name("(zvr)"), (FiledName{"(zvr)", "(zvr)", ""}));
    EXPECT_EQ(filed("“Weird Al” Yankovic"), "Yankovic, “Weird Al”");
    EXPECT_EQ(filed("Vincent van 't Hoff"), "van 't Hoff, Vincent");
    EXPECT_EQ(filed("Ada Her"), "Her, Ada");
    EXPECT_EQ(filed("Ada Byron/Lovelace"), "Byron/Lovelace, Ada");
    EXPECT_EQ(filed("“adb”"), "“adb”");
}

TEST(FileName, DoesWhatTheProgrammeSays) {
    Person person;
    person.name = plain_text("Minh Tri Lê");
    person.sort_as = "Lê, Minh Tri";
    EXPECT_EQ(file_name(person), (FiledName{"Lê, Minh Tri", "Lê", "Minh Tri"}));
    person.sort_as = "Nguyễn Thị Hoa";
    EXPECT_EQ(file_name(person), (FiledName{"Nguyễn Thị Hoa", "Nguyễn Thị Hoa", ""}));
}

Person person(std::string name, std::vector<std::string> affiliations = {}) {
    Person result;
    result.name = plain_text(std::move(name));
    for (std::string& each : affiliations) result.affiliations.push_back({plain_text(std::move(each))});
    return result;
}

TEST(SamePerson, IsOneWithTitlesAndDegrees) {
    for (const char* name : {"Dr. Ada Byron", "Prof. Dr.-Ing. Ada Byron", "Ada Byron, PhD",
                             "Ada Byron, M.Sc., MBA", "Dame Ada Byron (she/her)", "Dr Ada Byron MD"})
        EXPECT_TRUE(same_person(person(name), person("Ada Byron"))) << name;
    EXPECT_TRUE(same_person(person("Byron, Prof. Ada"), person("Byron, Ada")));
    for (const char* name : {"Ada Byron Jr.", "Ada Byron III", "Byron", "Dr. Byron"})
        EXPECT_FALSE(same_person(person(name), person("Ada Byron"))) << name;
    EXPECT_TRUE(names_look_alike("Dr. A. Byron", "Ada Byron"));
    EXPECT_FALSE(names_look_alike("Dr. Ada Byron", "Ada Byron"));  // they are one
}

TEST(SamePerson, GoesByOrcidWhereBothHaveOne) {
    Person a = person("Wei Wang", {"MIT"}), b = person("Wei Wang", {"Oxford"});
    EXPECT_FALSE(same_person(a, b));
    a.orcid = b.orcid = "0000-0002-1825-0097";
    EXPECT_TRUE(same_person(a, b));
    b = a;
    b.orcid = "0000-0002-1694-233X";
    EXPECT_FALSE(same_person(a, b));
}

TEST(SamePerson, GoesByNameAndAffiliation) {
    EXPECT_TRUE(same_person(person("Ravi Singh"), person("ravi  singh")));
    EXPECT_TRUE(same_person(person("R. Singh"), person("R Singh")));
    EXPECT_TRUE(same_person(person("Ravi Singh", {"TCS Research"}), person("Ravi Singh")));
    EXPECT_TRUE(same_person(person("Ravi Singh", {"TCS Research"}), person("Ravi Singh", {"TCS"})));
    EXPECT_TRUE(
        same_person(person("A B", {"University of Cambridge"}), person("A B", {"Cambridge University"})));
    EXPECT_TRUE(
        same_person(person("A B", {"MIT"}), person("A B", {"Massachusetts Institute of Technology"})));
    EXPECT_TRUE(same_person(person("A B", {"X Lab", "EPFL"}), person("A B", {"EPFL"})));
    EXPECT_FALSE(same_person(person("Wei Wang", {"University of Bergen"}),
                             person("Wei Wang", {"University of Crete"})));
    EXPECT_TRUE(same_person(person("Ravi Singh (he/him)"), person("Ravi Singh")));
    EXPECT_TRUE(same_person(person("Ravi (rs) Singh"), person("Ravi Singh [rs]")));
    EXPECT_FALSE(same_person(person("Ravi Singh (he/him)"), person("Anna Singh (he/him)")));
    EXPECT_FALSE(same_person(person("Ravi Singh"), person("Ravi Sing")));
    EXPECT_FALSE(same_person(person("Böther"), person("Bother")));
}

TEST(NamesLookAlike, ForOnePersonsNames) {
    for (const auto& [a, b] : std::vector<std::pair<std::string, std::string>>{
             {"Maximilian Böther", "Maximilian Bother"},
             {"Maximilian Böther", "M. Böther"},
             {"Theophilus Benson", "Theophilus A. Benson"},
             {"T. Benson", "Theophilus A. Benson"},
             {"Minh Tri Lê", "Lê Minh Tri"},
             {"Jean-Luc Martin", "Jean Luc Martin"},
             {"Łukasz Ødegård", "Lukasz Odegard"},
             {"M. Böther (he/him)", "Maximilian Böther"},
             {"Georgia Christofidi", "Georgia Christofodi"},
             {"Ehsan Yousefzadeh-Asl-Miandoab", "Ehsan Yousefzadeh Asl Miandoab"}}) {
        EXPECT_TRUE(names_look_alike(a, b)) << a << ", " << b;
        EXPECT_TRUE(names_look_alike(b, a)) << b << ", " << a;
    }
}

TEST(NamesLookAlike, NotForTwoPeoples) {
    for (const auto& [a, b] : std::vector<std::pair<std::string, std::string>>{
             {"Ravi Singh", "Ravi Singh"},  // the same name is not alike, it is the same
             {"Anna Berg", "Anne Berg"},
             {"Li Wei", "Li Wen"},
             {"J. Smith", "K. Smith"},
             {"Jane Smith", "John Smith"},
             {"Maria Garcia", "Marta Garcia"},
             {"Jan Novák", "Jana Nováková"},
             {"Singh", "Ravi Singh"},
             {"Peter Andersen", "Petra Andersen"},
             {"Lea Martin", "Leo Martins"}}) {
        EXPECT_FALSE(names_look_alike(a, b)) << a << ", " << b;
        EXPECT_FALSE(names_look_alike(b, a)) << b << ", " << a;
    }
}

}  // namespace
}  // namespace bifolio::source
