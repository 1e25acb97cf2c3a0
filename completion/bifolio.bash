# Completion of bifolio's command line for bash.

_bifolio() {
    local word=${COMP_WORDS[COMP_CWORD]} before=
    if [ "$COMP_CWORD" -gt 1 ]; then before=${COMP_WORDS[COMP_CWORD - 1]}; fi
    local common='--format --strict --quiet --verbose --color --help'
    local options= files=xml

    if [ "$COMP_CWORD" -eq 1 ]; then
        mapfile -t COMPREPLY < <(compgen -W 'import check booklet --help --version' -- "$word")
        return
    fi
    case ${COMP_WORDS[1]} in
        import)
            options="--output --title --short-title --date --place --time-zone --url --language --no-mend $common"
            files=
            ;;
        check) options=$common ;;
        booklet) options="--output --style --set --paper --threads --report $common" ;;
    esac

    case $before in
        --format) mapfile -t COMPREPLY < <(compgen -W 'text json' -- "$word") ;;
        --color) mapfile -t COMPREPLY < <(compgen -W 'auto always never' -- "$word") ;;
        --style) mapfile -t COMPREPLY < <(compgen -W 'classic modern' -- "$word"; compgen -f -X '!*.xml' -- "$word") ;;
        --paper) mapfile -t COMPREPLY < <(compgen -W 'A4 A5 A6 B5 letter half-letter' -- "$word") ;;
        -o | --output) mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
        --set | --threads | --title | --short-title | --date | --place | --time-zone | --url | --language)
            COMPREPLY=()
            ;;
        *)
            case $word in
                -*) mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word") ;;
                *)
                    local filter=()
                    if [ -n "$files" ]; then filter=(-X "!*.$files"); fi
                    mapfile -t COMPREPLY < <(compgen -f "${filter[@]}" -- "$word"; compgen -d -S / -- "$word")
                    ;;
            esac
            ;;
    esac
}

complete -o filenames -F _bifolio bifolio
