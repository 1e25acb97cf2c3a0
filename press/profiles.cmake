# The ICC profiles of printing conditions, made of the characterisation data in icc-profiles-free by Argyll's colprof: about
# five seconds each. Where one cannot be made, the build goes on without it: `bifolio press` then says so, and goes by SWOP.

set(BIFOLIO_PROFILES ${PROJECT_BINARY_DIR}/share/bifolio/icc CACHE INTERNAL "Where they are")
file(MAKE_DIRECTORY ${BIFOLIO_PROFILES})
find_program(COLPROF colprof)
add_custom_target(bifolio_profiles ALL)

function(bifolio_profile name data ink_limit description copyright)
    find_file(data_of_${name} ${data} PATHS /usr/share/color/icc NO_DEFAULT_PATH)
    if(NOT COLPROF OR NOT data_of_${name})
        message(NOTICE "bifolio: note: no profile of ${description} is made, for Debian's packages argyll and icc-profiles-free are missing")
        return()
    endif()
    add_custom_command(OUTPUT ${BIFOLIO_PROFILES}/${name}.icc
        COMMAND ${PROJECT_SOURCE_DIR}/press/make-profile ${COLPROF} ${data_of_${name}} ${ink_limit}
            ${description} ${copyright} ${BIFOLIO_PROFILES}/${name}.icc
        DEPENDS ${PROJECT_SOURCE_DIR}/press/make-profile ${data_of_${name}}
        COMMENT "Making the profile of ${description}"
        VERBATIM)
    add_custom_target(bifolio_profile_${name} DEPENDS ${BIFOLIO_PROFILES}/${name}.icc)
    add_dependencies(bifolio_profiles bifolio_profile_${name})
endfunction()

bifolio_profile(fogra39 FOGRA39L.ti3 300 "FOGRA39 coated" "Of characterisation data FOGRA39L by Fogra, www.fogra.org")
bifolio_profile(gracol TR006.ti3 320 "GRACoL2006 coated" "Of characterisation data ANSI CGATS/GRACoL TR 006-2007")

install(DIRECTORY ${BIFOLIO_PROFILES}/ DESTINATION ${CMAKE_INSTALL_DATADIR}/bifolio/icc FILES_MATCHING PATTERN "*.icc")
