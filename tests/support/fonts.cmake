# The fonts that tests see: those of the packages of packages.txt, whatever else is installed. Links to their files stand
# in the build folder, at the paths that they have in the system, since where fonts are equal the path decides; a
# fontconfig configuration names that folder alone. Sets
#     BIFOLIO_TEST_FONTS        that configuration; empty where no dpkg tells which files a package has: tests then see all
#                               fonts of the system
#     BIFOLIO_TEST_ENVIRONMENT  what every test finds in its environment
set(BIFOLIO_TEST_FONTS "")
set(BIFOLIO_TEST_ENVIRONMENT "")
find_program(DPKG dpkg)
if(NOT DPKG)
    message(STATUS "No dpkg here: tests see all fonts of the system")
    return()
endif()

set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/packages.txt)
file(STRINGS ${PROJECT_SOURCE_DIR}/packages.txt packages REGEX "^fonts-")
set(font_files "")
foreach(package IN LISTS packages)
    execute_process(COMMAND ${DPKG} -L ${package} OUTPUT_VARIABLE files ERROR_QUIET RESULT_VARIABLE status)
    if(NOT status EQUAL 0)
        message(WARNING "${package} is not installed: tests will not see its fonts")
    endif()
    string(REGEX MATCHALL "/[^\n]*\\.(ttf|otf|ttc)" files "${files}")
    list(APPEND font_files ${files})
endforeach()

set(folder ${PROJECT_BINARY_DIR}/test-fonts)
set(BIFOLIO_TEST_FONTS ${folder}/fonts.conf)
set(BIFOLIO_TEST_ENVIRONMENT FONTCONFIG_FILE=${BIFOLIO_TEST_FONTS})

# Written when the list is another: fontconfig's cache holds as long as the folders stay as they are.
set(configuration "<?xml version=\"1.0\"?>
<!DOCTYPE fontconfig SYSTEM \"urn:fontconfig:fonts.dtd\">
<fontconfig>
  <dir>${folder}/files</dir>
  <cachedir>${folder}/cache</cachedir>
</fontconfig>
")
string(REPLACE ";" "\n" list "${font_files}")
set(before "")
if(EXISTS ${folder}/list)
    file(READ ${folder}/list before)
endif()
if(NOT before STREQUAL list)
    file(REMOVE_RECURSE ${folder})
    foreach(file IN LISTS font_files)
        get_filename_component(in_folder ${folder}/files${file} DIRECTORY)
        file(MAKE_DIRECTORY ${in_folder})
        file(CREATE_LINK ${file} ${folder}/files${file} SYMBOLIC)
    endforeach()
    file(WRITE ${folder}/fonts.conf "${configuration}")
    file(WRITE ${folder}/list "${list}")
endif()
