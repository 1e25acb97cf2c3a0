# Completion of bifolio's command line for bash.

_bifolio() {
    local word=${COMP_WORDS[COMP_CWORD]} before=
    if [ "$COMP_CWORD" -gt 1 ]; then before=${COMP_WORDS[COMP_CWORD - 1]}; fi
    local common='--format --strict --quiet --verbose --color --help'
    local sending='--send --smtp --smtp-user --password-file --netrc --ca-file --no-tls --rate --journal --resend-doubtful'
    local options= files=xml standards='pdfx4'

    if [ "$COMP_CWORD" -eq 1 ]; then
        mapfile -t COMPREPLY < <(compgen -W 'import check booklet handout press announce calendar changes preflight help --help --version' -- "$word")
        return
    fi
    case ${COMP_WORDS[1]} in
        import)
            options="--output --title --short-title --date --place --time-zone --url --language --no-mend --preview --force $common"
            files=
            ;;
        check) options="--language --style --set --paper --threads $common" ;;
        booklet)
            options="--output --language --only --style --set --paper --profile --standard --embed --threads --report $common"
            standards='pdfua1 pdfua2 pdfa2a pdfa3a pdfa4f none'
            ;;
        handout)
            options="--output --language --only --style --set --paper --threads --sides --day --room --all-rooms --without --minimum-size"
            options="$options --mono --bleed --marks --standard --profile --ink-limit $common"
            standards='pdfua1 pdfua2 pdfa2a pdfa3a pdfa4f none pdfx4'
            ;;
        press)
            options="--output --style --set --paper --threads --test-sheet --scheme --signature --binding --blanks --pages"
            options="$options --language --only --sheet --fit --flip --bleed --marks --caliper --paper-weight --standard --profile"
            options="$options --ink-limit --no-overprint --cover --insert --after $common"
            files='@(xml|pdf)'
            ;;
        announce)
            options="--output --from --to --cc --bcc --reply-to --recipients --list-unsubscribe --subject --template --attach"
            options="$options --no-calendar --events --since --revision --in-full --allow-large --language --only --style --set --paper --threads $sending $common"
            ;;
        calendar) options="--output --language --only --events --since --revision $common" ;;
        changes) options="--output --date --language --style --set --paper --threads $common" ;;
        preflight)
            options="--standard $common"
            standards='pdfx4 pdfua1 pdfua2 pdfa2a pdfa3a pdfa4f claimed'
            files=pdf
            ;;
    esac

    case $before in
        --format) mapfile -t COMPREPLY < <(compgen -W 'text json' -- "$word") ;;
        --only) mapfile -t COMPREPLY < <(compgen -W 'track= kind= level= language= room= part=' -- "$word") ;;
        --color) mapfile -t COMPREPLY < <(compgen -W 'auto always never' -- "$word") ;;
        --style) mapfile -t COMPREPLY < <(compgen -W 'classic modern' -- "$word"; compgen -f -X '!*.xml' -- "$word") ;;
        --scheme) mapfile -t COMPREPLY < <(compgen -W 'pages saddle signatures' -- "$word") ;;
        --sides) mapfile -t COMPREPLY < <(compgen -W '1 2' -- "$word") ;;
        --without) mapfile -t COMPREPLY < <(compgen -W 'posters presenters' -- "$word") ;;
        --binding) mapfile -t COMPREPLY < <(compgen -W 'left right' -- "$word") ;;
        --blanks) mapfile -t COMPREPLY < <(compgen -W 'end before-back notes' -- "$word") ;;
        --pages) mapfile -t COMPREPLY < <(compgen -W 'multiple-of-4' -- "$word") ;;
        --sheet) mapfile -t COMPREPLY < <(compgen -W 'A4 A3 SRA3 letter tabloid' -- "$word") ;;
        --flip) mapfile -t COMPREPLY < <(compgen -W 'short long' -- "$word") ;;
        --marks) mapfile -t COMPREPLY < <(compgen -W 'all none crop fold bleed registration slug' -- "$word") ;;
        --standard) mapfile -t COMPREPLY < <(compgen -W "$standards" -- "$word") ;;
        --profile) mapfile -t COMPREPLY < <(compgen -W 'fogra39 gracol swop' -- "$word"; compgen -f -- "$word") ;;
        --cover | --insert) mapfile -t COMPREPLY < <(compgen -f -X '!*.pdf' -- "$word"; compgen -d -S / -- "$word") ;;
        --paper) mapfile -t COMPREPLY < <(compgen -W 'A3 A4 A5 A6 B5 letter half-letter' -- "$word") ;;
        --recipients) mapfile -t COMPREPLY < <(compgen -f -X '!*.csv' -- "$word"; compgen -d -S / -- "$word") ;;
        --attach)
            mapfile -t COMPREPLY < <(compgen -W 'booklet handout booklet,handout none' -- "$word"; compgen -f -X '!*.pdf' -- "$word")
            ;;
        --template) mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
        --from | --to | --cc | --bcc | --reply-to | --list-unsubscribe | --subject | --revision) COMPREPLY=() ;;
        --smtp) mapfile -t COMPREPLY < <(compgen -W 'smtps:// smtp://' -- "$word") ;;
        -o | --output | --password-file | --ca-file | --journal) mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
        --signature | --bleed | --caliper | --paper-weight | --ink-limit | --after | --day | --room | --minimum-size) COMPREPLY=() ;;
        --set | --threads | --title | --short-title | --date | --place | --time-zone | --url | --language | --smtp-user | --rate)
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
