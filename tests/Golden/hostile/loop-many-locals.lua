-- As many variables as a function may have, cleared again and again.
local f = loadstring("while true do local a" .. (", a"):rep(190) .. " end")
function player_think()
  f()
end
