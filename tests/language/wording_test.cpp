#include "language/wording.h"

#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <set>
#include <string>
#include <vector>

namespace bifolio::language {
namespace {

using namespace std::chrono_literals;

constexpr source::Date kMonday = 2023y / std::chrono::May / 8;
constexpr source::Date kWednesday = 2023y / std::chrono::May / 10;
constexpr source::Date kJune = 2023y / std::chrono::June / 2;
constexpr source::Date kNextYear = 2024y / std::chrono::January / 1;

constexpr std::array kLanguages = {"en", "de", "fr", "es", "it", "pt", "nl"};

// With no-break spaces, wide and narrow, made visible: "8~May".
std::string shown(std::string text) {
    for (const std::string space : {"\u00A0", "\u202F"})
        for (std::size_t at = text.find(space); at != std::string::npos; at = text.find(space))
            text.replace(at, space.size(), "~");
    return text;
}

struct Dates {
    const char* language;
    const char* date;
    const char* short_date;
    const char* weekday;
    const char* within_a_month;
    const char* within_a_year;
    const char* over_years;
    const char* revised;
};

TEST(Wording, DatesFollowTheLanguage) {
    const std::vector<Dates> expected = {
        {"en", "Monday 8~May 2023", "Mon 8~May", "Mon", "8–10~May 2023", "8~May – 2~June 2023",
         "8~May 2023 – 1~January 2024", "Revised 8~May 2023"},
        {"en-US", "Monday, May~8, 2023", "Mon, May~8", "Mon", "May~8–10, 2023", "May~8 – June~2, 2023",
         "May~8, 2023 – January~1, 2024", "Revised May~8, 2023"},
        {"de", "Montag, 8.~Mai 2023", "Mo., 8.~Mai", "Mo", "8.–10.~Mai 2023", "8.~Mai – 2.~Juni 2023",
         "8.~Mai 2023 – 1.~Januar 2024", "Stand: 8.~Mai 2023"},
        {"fr", "Lundi 8~mai 2023", "Lun. 8~mai", "Lun.", "8–10~mai 2023", "8~mai – 2~juin 2023",
         "8~mai 2023 – 1~janvier 2024", "Version du 8~mai 2023"},
        {"es", "Lunes, 8 de mayo de 2023", "Lun, 8~may", "Lun", "8–10 de mayo de 2023",
         "8 de mayo – 2 de junio de 2023", "8 de mayo de 2023 – 1 de enero de 2024",
         "Versión del 8 de mayo de 2023"},
        {"it", "Lunedì 8~maggio 2023", "Lun 8~mag", "Lun", "8–10~maggio 2023", "8~maggio – 2~giugno 2023",
         "8~maggio 2023 – 1~gennaio 2024", "Versione del 8~maggio 2023"},
        {"pt", "Segunda-feira, 8 de maio de 2023", "Seg., 8 de mai.", "Seg.", "8–10 de maio de 2023",
         "8 de maio – 2 de junho de 2023", "8 de maio de 2023 – 1 de janeiro de 2024",
         "Versão de 8 de maio de 2023"},
        {"nl", "Maandag 8~mei 2023", "Ma 8~mei", "Ma", "8–10~mei 2023", "8~mei – 2~juni 2023",
         "8~mei 2023 – 1~januari 2024", "Versie van 8~mei 2023"},
    };
    for (const Dates& dates : expected) {
        SCOPED_TRACE(dates.language);
        const Wording wording = Wording::for_language(dates.language);
        EXPECT_EQ(shown(wording.date(kMonday)), dates.date);
        EXPECT_EQ(shown(wording.short_date(kMonday)), dates.short_date);
        EXPECT_EQ(shown(wording.short_weekday(kMonday)), dates.weekday);
        EXPECT_EQ(std::string(dates.date).find(shown(wording.weekday(kMonday))), 0U)
            << wording.weekday(kMonday);
        EXPECT_EQ(shown(wording.date_range(kMonday, kMonday)), dates.date);
        EXPECT_EQ(shown(wording.date_range(kMonday, kWednesday)), dates.within_a_month);
        EXPECT_EQ(shown(wording.date_range(kMonday, kJune)), dates.within_a_year);
        EXPECT_EQ(shown(wording.date_range(kMonday, kNextYear)), dates.over_years);
        EXPECT_EQ(shown(wording.revised(kMonday)), dates.revised);
    }
}

TEST(Wording, DatesStayOnTheirDayWhateverTheYear) {
    const Wording wording = Wording::for_language("en");
    EXPECT_EQ(shown(wording.date(1969y / std::chrono::December / 31)), "Wednesday 31~December 1969");
    EXPECT_EQ(shown(wording.date(2024y / std::chrono::February / 29)), "Thursday 29~February 2024");
    EXPECT_EQ(shown(wording.date_range(2024y / std::chrono::May / 31, 2024y / std::chrono::June / 1)),
              "31~May – 1~June 2024");
}

TEST(Wording, TimesRunToTwentyFourHours) {
    const Wording english = Wording::for_language("en");
    EXPECT_EQ(english.time(9h + 15min), "09:15");
    EXPECT_EQ(english.time(0min), "00:00");
    EXPECT_EQ(english.time(24h), "24:00");
    EXPECT_EQ(english.time_range(9h + 15min, 10h), "09:15–10:00");
    for (const char* language : {"de", "fr", "it", "pt", "nl"})
        EXPECT_EQ(Wording::for_language(language).time(9h + 5min), "09:05") << language;
    EXPECT_EQ(Wording::for_language("es").time(9h + 5min), "9:05");
    EXPECT_EQ(Wording::for_language("fi").time(9h + 5min), "9.05");
}

TEST(Wording, TimesRunToTwelveHoursWhereTheRegionPrefersThat) {
    for (const char* language :
         {"en-US", "en-CA", "en-AU", "en-Latn-US", "en-US-u-hc-h12", "en-GB-u-hc-h12"}) {
        EXPECT_TRUE(Wording::for_language(language).has_twelve_hours()) << language;
        EXPECT_EQ(shown(Wording::for_language(language).time(15h)), "3:00~p.m.") << language;
    }
    for (const char* language : {"en", "en-GB", "de", "de-DE", "fr-FR", "es-ES", "pt-BR", "nl-NL", "it-IT",
                                 "ar", "hi", "ko", "en-US-u-hc-h23"})
        EXPECT_FALSE(Wording::for_language(language).has_twelve_hours()) << language;
    EXPECT_EQ(Wording::for_language("en-US-u-hc-h23").language(), "en-US");
}

TEST(Wording, TheClockCanBeChosen) {
    const auto times = [](const char* language, Clock clock) {
        const Wording wording = Wording::for_language(language, clock);
        return shown(wording.time(9h + 5min)) + " " + shown(wording.time(13h));
    };
    EXPECT_EQ(times("en", Clock::TwelveHours), "9:05~a.m. 1:00~p.m.");
    EXPECT_EQ(times("en-US", Clock::TwentyFourHours), "09:05 13:00");
    EXPECT_EQ(times("en-US-u-hc-h12", Clock::TwentyFourHours), "09:05 13:00");
    EXPECT_EQ(times("de", Clock::TwelveHours), "9:05~AM 1:00~PM");
    EXPECT_EQ(times("es", Clock::TwelveHours), "9:05~a.~m. 1:00~p.~m.");
    EXPECT_EQ(times("ko", Clock::TwelveHours), "오전~9:05 오후~1:00");
    EXPECT_EQ(times("zh", Clock::TwelveHours), "上午9:05 下午1:00");
}

TEST(Wording, NoonAndMidnightAreWords) {
    const Wording wording = Wording::for_language("en-US");
    EXPECT_EQ(wording.time(12h), "noon");
    EXPECT_EQ(shown(wording.time(12h + 1min)), "12:01~p.m.");
    EXPECT_EQ(wording.time(0h), "midnight");
    EXPECT_EQ(wording.time(24h), "midnight");
    EXPECT_EQ(shown(wording.time(15min)), "12:15~a.m.");
    EXPECT_EQ(shown(wording.time(24h + 45min)), "12:45~a.m.");
    EXPECT_EQ(shown(Wording::for_language("de", Clock::TwelveHours).time(12h)), "12:00~PM");
}

// Once where both ends have it; a word has none.
TEST(Wording, ARangeTellsItsPeriodOnce) {
    const Wording wording = Wording::for_language("en-US");
    const auto range = [&](std::chrono::minutes start, std::chrono::minutes end) {
        return shown(wording.time_range(start, end));
    };
    EXPECT_EQ(range(9h, 10h + 30min), "9:00–10:30~a.m.");
    EXPECT_EQ(range(13h, 14h), "1:00–2:00~p.m.");
    EXPECT_EQ(range(11h, 13h), "11:00~a.m.–1:00~p.m.");
    EXPECT_EQ(range(11h, 12h), "11:00~a.m.–noon");
    EXPECT_EQ(range(12h, 13h), "noon–1:00~p.m.");
    EXPECT_EQ(range(12h + 15min, 13h), "12:15–1:00~p.m.");
    EXPECT_EQ(range(22h, 24h), "10:00~p.m.–midnight");
    EXPECT_EQ(range(23h + 15min, 24h + 45min), "11:15~p.m.–12:45~a.m.");
    EXPECT_EQ(range(9h, 32h), "9:00~a.m.–8:00~a.m.") << "of the next day";
    EXPECT_EQ(shown(Wording::for_language("ko", Clock::TwelveHours).time_range(9h, 10h)), "오전~9:00–10:00");
    EXPECT_EQ(shown(wording.until(18h)), "until 6:00~p.m.");
}

TEST(Wording, CountsHaveTheRightPlurals) {
    const auto counts = [](const char* language, std::size_t sessions, std::size_t talks, std::size_t posters,
                           std::size_t keynotes) {
        return shown(Wording::for_language(language).counts(sessions, talks, posters, keynotes));
    };
    EXPECT_EQ(counts("en", 3, 14, 9, 1), "3~sessions · 14~talks · 9~posters · 1~keynote");
    EXPECT_EQ(counts("en", 1, 1, 1, 2), "1~session · 1~talk · 1~poster · 2~keynotes");
    EXPECT_EQ(counts("en", 0, 5, 0, 0), "5~talks");
    EXPECT_EQ(counts("en", 0, 0, 0, 0), "");
    EXPECT_EQ(counts("de", 1, 1, 1, 1), "1~Sitzung · 1~Vortrag · 1~Poster · 1~Hauptvortrag");
    EXPECT_EQ(counts("de", 2, 2, 2, 2), "2~Sitzungen · 2~Vorträge · 2~Poster · 2~Hauptvorträge");
    EXPECT_EQ(counts("fr", 1, 1, 1, 1), "1~session · 1~exposé · 1~poster · 1~conférence plénière");
    EXPECT_EQ(counts("fr", 2, 2, 2, 2), "2~sessions · 2~exposés · 2~posters · 2~conférences plénières");
    EXPECT_EQ(counts("es", 1, 1, 1, 1), "1~sesión · 1~ponencia · 1~póster · 1~conferencia plenaria");
    EXPECT_EQ(counts("es", 2, 2, 2, 2), "2~sesiones · 2~ponencias · 2~pósteres · 2~conferencias plenarias");
    EXPECT_EQ(counts("it", 1, 1, 1, 1), "1~sessione · 1~intervento · 1~poster · 1~relazione plenaria");
    EXPECT_EQ(counts("it", 2, 2, 2, 2), "2~sessioni · 2~interventi · 2~poster · 2~relazioni plenarie");
    EXPECT_EQ(counts("pt", 1, 1, 1, 1), "1~sessão · 1~comunicação · 1~póster · 1~conferência plenária");
    EXPECT_EQ(counts("pt-BR", 2, 2, 2, 2),
              "2~sessões · 2~comunicações · 2~pôsteres · 2~conferências plenárias");
    EXPECT_EQ(counts("nl", 1, 1, 1, 1), "1~sessie · 1~lezing · 1~poster · 1~keynote");
    EXPECT_EQ(counts("nl", 2, 2, 2, 2), "2~sessies · 2~lezingen · 2~posters · 2~keynotes");
}

TEST(Wording, LargeCountsAreGroupedAsTheLanguageDoes) {
    EXPECT_EQ(Wording::for_language("en").counts(0, 1234, 0, 0), "1,234\u00A0talks");
    EXPECT_EQ(Wording::for_language("de").counts(0, 1234, 0, 0), "1.234\u00A0Vorträge");
}

TEST(Wording, ListsEndAsTheLanguageDoes) {
    const auto list = [](const char* language, const std::vector<std::string>& names) {
        return Wording::for_language(language).list(names);
    };
    EXPECT_EQ(list("en", {"Ann", "Bob", "Cy"}), "Ann, Bob and Cy");
    EXPECT_EQ(list("en-US", {"Ann", "Bob", "Cy"}), "Ann, Bob, and Cy");
    EXPECT_EQ(list("en", {"Ann", "Bob"}), "Ann and Bob");
    EXPECT_EQ(list("en", {"Lê Minh Tri"}), "Lê Minh Tri");
    EXPECT_EQ(list("en", {}), "");
    EXPECT_EQ(list("de", {"A", "B", "C"}), "A, B und C");
    EXPECT_EQ(list("fr", {"A", "B", "C"}), "A, B et C");
    EXPECT_EQ(list("es", {"A", "B", "C"}), "A, B y C");
    EXPECT_EQ(list("es", {"A", "Inés"}), "A e Inés");
    EXPECT_EQ(list("it", {"A", "B", "C"}), "A, B e C");
    EXPECT_EQ(list("pt", {"A", "B", "C"}), "A, B e C");
    EXPECT_EQ(list("nl", {"A", "B", "C"}), "A, B en C");
}

TEST(Wording, PostersStandInARangeWhereAllBetweenBelongToIt) {
    const auto posters = [](const char* language, const std::vector<std::string>& numbers) {
        return shown(Wording::for_language(language).posters(numbers));
    };
    EXPECT_EQ(posters("en", {"P1", "P2", "P3"}), "Posters~P1–P3");
    EXPECT_EQ(posters("en", {"P1", "P2", "P7"}), "Posters~P1–P2, P7");
    EXPECT_EQ(posters("en", {"P1"}), "Poster~P1");
    EXPECT_EQ(posters("es", {"P1"}), "Póster~P1");
    EXPECT_EQ(posters("de", {"1", "2", "3"}), "Poster~1–3");
}

TEST(Wording, PostersAreCountedWhereTheirNumbersWouldBeALongList) {
    const std::vector<std::string> numbers = {"P1", "P3", "P5", "P7", "P9"};
    const Wording wording = Wording::for_language("en");
    EXPECT_EQ(shown(wording.posters(numbers)), "5~posters");
    EXPECT_EQ(shown(wording.posters(std::span(numbers).first(4))), "Posters~P1, P3, P5, P7");
}

TEST(Wording, ChairsAreOneOrMany) {
    const Wording english = Wording::for_language("en");
    EXPECT_EQ(english.chairs(1), "Chair:");
    EXPECT_EQ(english.chairs(2), "Chairs:");
    EXPECT_EQ(shown(Wording::for_language("fr").chairs(2)), "Présidence~:");
    EXPECT_EQ(Wording::for_language("nl").chairs(3), "Voorzitters:");
}

TEST(Wording, StatusesHaveWordsOfTheirOwnInEveryLanguage) {
    using source::Status;
    for (const char* language : kLanguages) {
        const Wording wording = Wording::for_language(language);
        std::set<std::string> words;
        for (const Status status : {Status::Cancelled, Status::Moved, Status::New, Status::Tentative})
            words.insert(wording.status(status));
        EXPECT_EQ(words.size(), 4U) << language;
    }
    EXPECT_EQ(Wording::for_language("en").status(Status::Cancelled), "Cancelled");
    EXPECT_EQ(Wording::for_language("en-US").status(Status::Cancelled), "Canceled");
    EXPECT_EQ(Wording::for_language("de").status(Status::Cancelled), "Abgesagt");
    EXPECT_EQ(Wording::for_language("fr").status(Status::Tentative), "À confirmer");
    EXPECT_EQ(Wording::for_language("nl").status(Status::Moved), "Verplaatst");
    EXPECT_EQ(Wording::for_language("it").status(Status::New), "Nuovo");
}

TEST(Wording, EnglishHeadings) {
    const Wording wording = Wording::for_language("en-GB");
    EXPECT_EQ(wording.language(), "en");
    EXPECT_EQ(wording.say(&Words::programme), "Programme");
    EXPECT_EQ(wording.say(&Words::contents), "Contents");
    EXPECT_EQ(wording.say(&Words::overview), "Programme at a glance");
    EXPECT_EQ(wording.say(&Words::presenter_index), "Index of presenters");
    EXPECT_EQ(wording.note_kind("wifi"), "Wi-Fi");
    EXPECT_EQ(wording.note_kind("parking"), wording.note_kind("other"));
    EXPECT_EQ(wording.front_matter("welcome"), "Welcome");
    EXPECT_EQ(wording.front_matter("text"), "Foreword");
    EXPECT_EQ(wording.session_kind(source::SessionKind::Talks), "Session");
    EXPECT_EQ(wording.session_kind(source::SessionKind::Panel), "Panel");
    EXPECT_EQ(Wording::for_language("en-US").say(&Words::programme), "Program");
    EXPECT_EQ(Wording::for_language("en-US").say(&Words::organised_by), "Organized by");
}

TEST(Wording, KindsHaveWordsInEveryLanguage) {
    for (const char* language : kLanguages) {
        SCOPED_TRACE(language);
        const Wording wording = Wording::for_language(language);
        EXPECT_EQ(wording.language(), language);
        EXPECT_FALSE(wording.is_fallback());
        for (const char* kind : {"wifi", "venue", "emergency", "travel", "other"})
            EXPECT_NE(wording.note_kind(kind), "") << kind;
        for (const char* kind : {"welcome", "committee", "text"})
            EXPECT_NE(wording.front_matter(kind), "") << kind;
        for (int kind = 0; kind <= static_cast<int>(source::SessionKind::Other); ++kind)
            EXPECT_NE(wording.session_kind(static_cast<source::SessionKind>(kind)), "") << kind;
    }
}

TEST(Wording, OtherLanguagesGetEnglishWordsAndTheirOwnDates) {
    const Wording polish = Wording::for_language("pl");
    EXPECT_TRUE(polish.is_fallback());
    EXPECT_EQ(polish.language(), "en");
    EXPECT_EQ(polish.say(&Words::contents), "Contents");
    EXPECT_EQ(shown(polish.date(kMonday)), "Poniedziałek, 8~maja 2023");
    EXPECT_EQ(polish.counts(1, 2, 0, 0), "1\u00A0session · 2\u00A0talks");
    EXPECT_TRUE(Wording::for_language("").is_fallback());
    EXPECT_EQ(Wording::for_language("").say(&Words::contents), "Contents");
}

TEST(Wording, TagsAreReadInAnyCaseAndByTheirLanguage) {
    EXPECT_EQ(Wording::for_language("DE-at").language(), "de");
    EXPECT_EQ(Wording::for_language("pt-br").language(), "pt-BR");
    EXPECT_EQ(Wording::for_language("pt-AO").language(), "pt");
    EXPECT_EQ(Wording::for_language("en-Latn-GB").language(), "en");
}

}  // namespace
}  // namespace bifolio::language
