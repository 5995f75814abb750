-- The same as calls.lua without the calls.

local creature

function player_think(events)
    for _, event in ipairs(events) do
        if event.type == CREATURE_SPAWNED then
            creature = event.id
        end
    end
    for _ = 1, 10000 do
    end
end
