-- Asks the same question again and again.

local creature

function player_think(events)
    for _, event in ipairs(events) do
        if event.type == CREATURE_SPAWNED then
            creature = event.id
        end
    end
    local get_health = get_health
    for _ = 1, 10000 do
        get_health(creature)
    end
end
