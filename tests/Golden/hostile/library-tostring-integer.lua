-- What a bot may do honestly, without end: numbers as texts.
function player_think()
  local i = 0
  while true do i = i + 1 local s = tostring(i) .. " is " .. i end
end
