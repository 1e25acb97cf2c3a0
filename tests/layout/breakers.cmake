# The breakers are pure functions: their tests are built from them alone, so that they build in seconds.
add_executable(bifolio_breaker_tests
    text/line_breaker_brute_force_test.cpp
    text/line_breaker_test.cpp
    pages/page_breaker_brute_force_test.cpp
    pages/page_breaker_test.cpp
    ${PROJECT_SOURCE_DIR}/layout/text/line_breaker.cpp
    ${PROJECT_SOURCE_DIR}/layout/pages/page_breaker.cpp
)
target_compile_options(bifolio_breaker_tests PRIVATE -O1)  # they search through millions of ways
target_link_libraries(bifolio_breaker_tests PRIVATE bifolio_options GTest::gtest_main)
bifolio_discover_tests(bifolio_breaker_tests)
