# The fonts that tests see: those of the packages of packages.txt, whatever else is installed. Links to their files stand
# in the build folder, at the paths that they have in the system, since where fonts are equal the path decides; a
# fontconfig configuration names that folder alone. Sets
#     BIFOLIO_TEST_FONTS        that configuration; empty where no dpkg tells which files a package has: tests then see all
#                               fonts of the system
#     BIFOLIO_TEST_ENVIRONMENT  what every test finds in its environment
#     BIFOLIO_EMOJI_FONTS      the folder of outlines.conf and pictures.conf: these fonts, and one of emoji that
#                              make_emoji_fonts.py has made; empty where the first is
set(BIFOLIO_TEST_FONTS "")
set(BIFOLIO_EMOJI_FONTS "")
set(BIFOLIO_TEST_ENVIRONMENT "")
find_program(DPKG dpkg)
if(NOT DPKG)
    message(STATUS "No dpkg here: tests see all fonts of the system")
    return()
endif()

set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/packages.txt)
file(STRINGS ${PROJECT_SOURCE_DIR}/packages.txt packages REGEX "^fonts-")
set(font_files "")
set(seen "")
while(packages)
    list(POP_FRONT packages package)
    execute_process(COMMAND ${DPKG} -L ${package} OUTPUT_VARIABLE files ERROR_QUIET RESULT_VARIABLE status)
    if(NOT status EQUAL 0)
        message(WARNING "${package} is not installed: tests will not see its fonts")
    endif()
    # Debian 13 has the fixed-width faces of fonts-dejavu-core in a package that this one depends on.
    execute_process(COMMAND ${DPKG}-query -W -f=\${Depends} ${package} OUTPUT_VARIABLE depends ERROR_QUIET)
    string(REGEX MATCHALL "fonts-[a-z0-9-]+" parts "${depends}")
    list(APPEND seen ${package})
    list(REMOVE_ITEM parts ${seen})
    list(APPEND packages ${parts})
    string(REGEX MATCHALL "/[^\n]*\\.(ttf|otf|ttc)" files "${files}")
    # It has slanted ones, too, which the package has not where it is whole.
    string(REGEX REPLACE "[^;]*DejaVuSansMono-[A-Za-z]*Oblique\\.ttf;?" "" files "${files}")
    list(APPEND font_files ${files})
endwhile()

set(folder ${PROJECT_BINARY_DIR}/test-fonts)
set(BIFOLIO_TEST_FONTS ${folder}/fonts.conf)
set(BIFOLIO_TEST_ENVIRONMENT FONTCONFIG_FILE=${BIFOLIO_TEST_FONTS})

# Written when the list is another: fontconfig's cache holds as long as the folders stay as they are.
function(write_font_configuration file)
    list(TRANSFORM ARGN PREPEND "  <dir>")
    list(TRANSFORM ARGN APPEND "</dir>\n")
    list(JOIN ARGN "" folders)
    file(WRITE ${file} "<?xml version=\"1.0\"?>
<!DOCTYPE fontconfig SYSTEM \"urn:fontconfig:fonts.dtd\">
<fontconfig>
${folders}  <cachedir>${folder}/cache</cachedir>
</fontconfig>
")
endfunction()
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
    write_font_configuration(${folder}/fonts.conf ${folder}/files)
    file(WRITE ${folder}/list "${list}")
endif()

set(BIFOLIO_EMOJI_FONTS ${PROJECT_BINARY_DIR}/test-emoji-fonts)
set(emoji_list ${CMAKE_CURRENT_LIST_DIR}/emoji.txt)
set(emoji_maker ${CMAKE_CURRENT_LIST_DIR}/make_emoji_fonts.py)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${emoji_list} ${emoji_maker})
file(REMOVE_RECURSE ${BIFOLIO_EMOJI_FONTS})
execute_process(COMMAND python3 ${emoji_maker} ${emoji_list} ${BIFOLIO_EMOJI_FONTS} COMMAND_ERROR_IS_FATAL ANY)
foreach(kind outlines pictures)
    write_font_configuration(${BIFOLIO_EMOJI_FONTS}/${kind}.conf ${folder}/files ${BIFOLIO_EMOJI_FONTS}/${kind})
endforeach()
